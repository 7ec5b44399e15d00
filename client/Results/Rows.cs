using RolloutSim.Model.Season;

namespace RolloutSim.Client.Results;

/// <summary>How many replications a table of single moments holds: the first ones, as whole as they are.</summary>
internal static class Rows
{
    /// <summary>A spreadsheet opens so many without being slow; for more there are the summary's quantiles.</summary>
    private const int Most = 100_000;

    /// <summary>The first replications that have no more rows together, the first in any case.</summary>
    public static IEnumerable<(uint Number, SeasonReports Reports)> WithinReason(IEnumerable<(uint Number, SeasonReports Reports)> replications, Func<SeasonReports, int> rowsOf)
    {
        int rows = 0;
        foreach ((uint number, SeasonReports reports) in replications)
        {
            int more = rowsOf(reports);
            if (rows > 0 && rows + more > Most) yield break;
            rows += more;
            yield return (number, reports);
        }
    }
}
