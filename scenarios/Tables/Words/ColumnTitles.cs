using RolloutSim.Model.Season;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>What the kinds of columns are called.</summary>
public static class ColumnTitles
{
    /// <summary>In Chinese the usual heading.</summary>
    public static LocalName Of(ColumnKind kind) => new(kind == ColumnKind.Ignored ? "不属于方案" : Headings.Chinese(kind), kind switch
    {
        ColumnKind.Due => "date",
        ColumnKind.From => "begin",
        ColumnKind.English => "English name",
        ColumnKind.Id => "name in the plan",
        ColumnKind.Who => "who does it",
        ColumnKind.Support => "who helps",
        ColumnKind.After => "what comes before",
        ColumnKind.Known => "known from",
        ColumnKind.Ignored => "not for a plan",
        _ => kind.ToString().ToLowerInvariant(),
    });
}
