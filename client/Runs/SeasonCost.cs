using System.Collections.Immutable;
using RolloutSim.Client.Results;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Runs;

/// <summary>What one season cost, in numbers that people care for.</summary>
/// <param name="PupilsTouched">Pupils whose test began late, stood still or was given up.</param>
/// <param name="SchoolsTouched">Schools in which that happened to pupils or adults.</param>
/// <param name="SessionsLate">Tests and questionnaires that began later than the plan lets pass.</param>
/// <param name="SessionsGivenUp">Sessions that were not held, or not to their end.</param>
/// <param name="PackagesLate">Tool packages that were not in their school when they should have been.</param>
/// <param name="Incidents">Incidents by the level that they had at their worst, 1 first.</param>
/// <param name="WorkItemsLate">Dated work items that missed their date, each unit counted.</param>
internal sealed record SeasonCost(int PupilsTouched, int SchoolsTouched, int SessionsLate, int SessionsGivenUp, int PackagesLate, ImmutableArray<int> Incidents, int WorkItemsLate)
{
    private readonly ImmutableArray<DoneMoment> _done = [];

    /// <summary>When what of a test day was done in the last school, day by day; none in runs of versions that did not say it.</summary>
    public ImmutableArray<DoneMoment> Done
    {
        get => _done.IsDefault ? [] : _done;
        init => _done = value;
    }

    /// <param name="plan">The plan.</param>
    /// <param name="reports">What the processes of one replication told.</param>
    /// <param name="late">How many dated work items were late.</param>
    public static SeasonCost Of(Plan plan, SeasonReports reports, int late)
    {
        ImmutableArray<ReplicationCount> counts = ReplicationCount.Of(plan);
        int Count(string name) => counts.FirstOrDefault(count => count.Name == name)?.Count(reports) ?? 0;
        return new SeasonCost(
            Count(ReplicationCount.Pupils), Count(ReplicationCount.Schools), Count(ReplicationCount.Late), Count(ReplicationCount.GivenUp), Count(ReplicationCount.Packages),
            [.. Enumerable.Range(1, ReplicationCount.IncidentLevels).Select(level => Count(ReplicationCount.OfIncidents(level)))], late)
        {
            Done = [.. DayMoment.Of(plan).Select(moment => Moment(plan, moment, moment.Last(reports)))],
        };
    }

    private static DoneMoment Moment(Plan plan, DayMoment moment, SimTime at) => new(moment.Subject, moment.Day, CivilText.Iso(plan, moment.Midnight)[..10], at.IsNever ? null : CivilText.Iso(plan, at));
}
