using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.Staffing;

/// <summary>An incident that keeps people away from work for some days.</summary>
/// <param name="Unit">Hash of the code of the school, or of the county with all its schools.</param>
/// <param name="Kind">32-bit hash of its kind.</param>
/// <param name="From">When it struck.</param>
/// <param name="Until">The midnight at which it is over.</param>
internal readonly record struct AbsenceSpell(ulong Unit, uint Kind, SimTime From, SimTime Until)
{
    public const int Size = 28;

    /// <summary>Whether a day, counted from the season's first, is one of it.</summary>
    public bool Covers(int day) => day >= AbsenceChances.DayOf(From) && SimTime.Zero + SimDuration.FromDays(day) < Until;

    /// <summary>Whom a kind keeps away; null: nobody, or it is not known.</summary>
    public static AbsentPlan? PlanOf(SeasonPlan season, uint kind) => season.Incidents?.Kinds.FirstOrDefault(known => known.Key == kind)?.Absent;

    public void Save(SnapshotWriter writer)
    {
        writer.WriteUInt64(Unit);
        writer.WriteUInt32(Kind);
        writer.WriteTime(From);
        writer.WriteTime(Until);
    }

    public static AbsenceSpell Load(SnapshotReader reader) => new(reader.ReadUInt64(), reader.ReadUInt32(), reader.ReadTime(), reader.ReadTime());
}
