using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Cuts the time of one piece of work, from its coming to the office to its end or to where it has come, into stretches.</summary>
/// <remarks>
/// The allowances are those of the nominal effort, laid on the same calendar from the same moment for a free person who is always there:
/// its stretches of effort and of closed hours are matched with the actual ones, each in order; what has no match gets none.
/// </remarks>
internal static class LateSegmenter
{
    /// <param name="staff">The people of the unit.</param>
    /// <param name="plan">The work item.</param>
    /// <param name="work">The piece of work.</param>
    /// <param name="end">Its end, or how far it has come.</param>
    /// <returns>Where each stretch begins, its tag and allowance; the latest first.</returns>
    public static IReadOnlyList<(SimTime From, LateTag Tag, SimDuration Allowance)> Cut(Staff staff, WorkItemPlan plan, PieceRecord work, SimTime end)
    {
        Desk desk = staff.OfOffice(plan.Office);
        WorkHours hours = desk.HoursOf(plan);
        Person? person = work.Person < 0 ? null : staff.People[work.Person];
        SimTime started = SimTime.Min(work.Started, end);
        var actual = new List<(SimTime From, SimTime To, LateTag Tag)>();
        Lay(actual, hours, work.Queued, started, t =>
        {
            (bool allBusy, SimTime until) = desk.BusyAt(t);
            return (allBusy ? LateTag.People : LateTag.Absence, until);
        });
        Lay(actual, hours, started, end, t => (person?.IsPresent(t) != false ? LateTag.Effort : LateTag.Absence, Person.EndOfDay(t)));

        var nominal = new List<(SimTime From, SimTime To, LateTag Tag)>();
        SimTime nominalEnd = hours.Finish(hours.NextOpen(work.Queued), SimDuration.FromSecondsRounded(plan.Effort!.Nominal));
        if (!nominalEnd.IsNever) Lay(nominal, hours, work.Queued, nominalEnd, _ => (LateTag.Effort, SimTime.Never));
        ILookup<LateTag, SimDuration> allowances = nominal.ToLookup(stretch => stretch.Tag, stretch => stretch.To - stretch.From);

        var cut = new List<(SimTime From, LateTag Tag, SimDuration Allowance)>();
        var matched = new int[(int)LateTag.Plan];
        foreach ((SimTime from, _, LateTag tag) in actual)
            cut.Add((from, tag, tag is LateTag.Effort or LateTag.Closed ? allowances[tag].ElementAtOrDefault(matched[(int)tag]++) : SimDuration.Zero));
        cut.Reverse();
        return cut;
    }

    /// <summary>Lays closed hours, and what the open ones are by <paramref name="open"/>, which also says until when that holds; joins equal neighbours.</summary>
    private static void Lay(List<(SimTime From, SimTime To, LateTag Tag)> stretches, in WorkHours hours, SimTime from, SimTime to, Func<SimTime, (LateTag Tag, SimTime Until)> open)
    {
        while (from < to)
        {
            SimTime until = SimTime.Min(to, hours.NextChange(from));
            LateTag tag = LateTag.Closed;
            if (hours.IsOpen(from))
            {
                (tag, SimTime holds) = open(from);
                until = SimTime.Min(until, holds);
            }
            if (stretches.Count > 0 && stretches[^1].Tag == tag) stretches[^1] = stretches[^1] with { To = until };
            else stretches.Add((from, until, tag));
            from = until;
        }
    }
}
