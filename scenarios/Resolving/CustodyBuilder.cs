using System.Collections.Immutable;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Makes the model's custody of the tools out of what was found good.</summary>
internal static class CustodyBuilder
{
    /// <summary>Null where nobody looks after the packages.</summary>
    /// <param name="file">With its defaults.</param>
    /// <param name="drafts">The work items.</param>
    /// <param name="days">The test days, which are there where the tools are.</param>
    public static CustodyPlan? Build(PlanFile file, Drafts drafts, TestDaysPlan? days)
    {
        if (file.Tools is null || days is null) return null;
        var sheet = new FormSheet(file.Tools);
        CarriedBy By(string key) => sheet.Word(key) == LevelWords.One(UnitLevel.County) ? CarriedBy.County : CarriedBy.School;
        int Item(string key) => sheet.Find(key) is { } given ? drafts.IndexOf(given.Value) : -1;
        ImmutableArray<SimTime> When(SessionKind kind, Func<SessionPlan, SimTime> of) =>
            [.. Enumerable.Range(0, file.TestDays.Length).Select(day => days.Sessions.FirstOrDefault(session => session.Day == day && session.Kind == kind) is { } found ? of(found) : SimTime.Never)];
        return new CustodyPlan
        {
            PiecesPerPupil = sheet.Of("pieces", PerPupil.Parse),
            SpareSets = sheet.Count("spares"),
            FetchedBy = By("fetched-by"),
            Night = By("night"),
            MailedBy = By("mailed-by"),
            MailedTo = sheet.Word("mailed-to") == LevelWords.Of(UnitLevel.Nation) ? UnitLevel.Nation : UnitLevel.Province,
            Vehicles = file.People.Vehicles.FirstOrDefault(vehicle => vehicle.Level == UnitLevel.County)?.Headcount?.Value.Persons ?? 1,
            Capacity = sheet.Count("vehicle.capacity"),
            WaitsFor = sheet.Delay("vehicle.waits"),
            Keepers = sheet.Count("keepers"),
            Speed = sheet.Of("vehicle.speed", QuantityParser.Distribution(Measure.Speed)),
            Load = sheet.Time("vehicle.load"),
            HandOver = sheet.Time("vehicle.hand-over"),
            MailBack = sheet.Time("mail-back"),
            Faults = new CustodyFaults(
                sheet.Share("faults.late-mail"), sheet.Time("faults.late-by"), sheet.Share("faults.short"), sheet.Count("faults.short-by"), sheet.Share("faults.damaged"),
                sheet.Share("faults.seal-broken"), sheet.Share("faults.accident"), sheet.Time("faults.accident-lasts")),
            Dispatched = Item("dispatched"),
            Received = Item("received"),
            Mailed = By("mailed-by") == CarriedBy.County ? Item("mailed") : -1,
            Arrived = Item("arrived"),
            FetchedFrom = When(SessionKind.Fetching, session => session.From),
            FetchedBefore = When(SessionKind.Fetching, session => session.To),
            ReturnedFrom = When(SessionKind.Return, session => session.From),
        };
    }
}
