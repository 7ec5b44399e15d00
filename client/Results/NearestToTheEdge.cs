namespace RolloutSim.Client.Results;

/// <summary>Orders work items by danger: the latest first, then what is done with the least slack, then what has not come yet.</summary>
internal sealed class NearestToTheEdge : IComparer<SeasonRow>
{
    public static readonly NearestToTheEdge Instance = new();

    public int Compare(SeasonRow? x, SeasonRow? y)
    {
        if (x is null || y is null) return x is null ? y is null ? 0 : -1 : 1;
        int order = (y.LateWorking ?? default).CompareTo(x.LateWorking ?? default);
        if (order == 0) order = (y.Late ?? default).CompareTo(x.Late ?? default); // late, but no office hour has passed since
        if (order == 0) order = Slack(x).CompareTo(Slack(y));
        if (order == 0) order = x.Plan.Due!.Value.CompareTo(y.Plan.Due!.Value);
        if (order == 0) order = x.Unit.CompareTo(y.Unit);
        return order == 0 ? x.Item.CompareTo(y.Item) : order;
    }

    private static long Slack(SeasonRow row) => row.SlackWorking?.Microseconds ?? long.MaxValue;
}
