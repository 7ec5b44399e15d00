using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>What became of one work item in one unit; a moment that has not come is null.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Item">Index of the work item in the plan.</param>
/// <param name="Ready">All it waited for was there.</param>
/// <param name="Started">Somebody began.</param>
/// <param name="Completed">Done; of a reviewed item, when the submission was finished that was then accepted.</param>
/// <param name="Accepted">Of a reviewed item, when the unit learned that it was accepted; of others the same as <paramref name="Completed"/>.</param>
/// <param name="Rounds">Submissions of a reviewed item; of a review, submissions looked at; else 1 when done, 0 before.</param>
public sealed record WorkItemResult(int Unit, int Item, SimTime? Ready, SimTime? Started, SimTime? Completed, SimTime? Accepted, int Rounds)
{
    /// <summary>How late it is: zero when on time or without a due date; when not done, counted to <paramref name="asOf"/>.</summary>
    public SimDuration Lateness(WorkItemPlan plan, SimTime asOf) =>
        plan.Due is { } due ? SimDuration.Max(SimDuration.Zero, (Completed ?? SimTime.Max(asOf, due)) - due) : SimDuration.Zero;
}
