using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Season;

/// <summary>People and vehicles that are there from a fork on and were not before, or no longer: whom it concerns hears of it at the fork's moment.</summary>
/// <remarks>Who goes finishes what he has begun. Without a change there is nothing to hear, so that such a fork stays the original.</remarks>
internal static class ForkPeople
{
    public static IEnumerable<ExternalEvent> Changes(SeasonPlan before, SimTime at, SeasonPlan after)
    {
        UnitTree units = after.Units;
        ExternalEvent Tell(int unit, string process, ushort kind, ulong a = 0) => new(at, $"{units[unit].Code}#{process}", Priority.CapacityChange, kind, a);
        IEnumerable<UnitLevel> levels = after.Offices.Zip(before.Offices).Where(pair => pair.First.Persons != pair.Second.Persons).Select(pair => pair.First.Level).Distinct();
        foreach (UnitLevel level in levels.Order())
            foreach (int unit in units.Below(0, level)) yield return Tell(unit, UnitOffices.Sort.Name, OfficeMessage.PeopleChanged);
        if (before.Incidents is { } old && after.Incidents is { } incidents)
        {
            foreach (IncidentSeat seat in IncidentSeats.All.Where(seat => old.Staff[(int)seat] != incidents.Staff[(int)seat]))
                foreach (int unit in units.Below(0, IncidentSeats.LevelOf(seat))) yield return Tell(unit, IncidentDesk.Sort.Name, DeskMessage.StaffChanged, (ulong)seat);
        }
        if (before.Custody?.Vehicles != after.Custody?.Vehicles)
            foreach (int unit in units.Below(0, UnitLevel.County)) yield return Tell(unit, CountyStore.Sort.Name, StoreMessage.VehiclesChanged);
    }
}
