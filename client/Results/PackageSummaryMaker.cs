using RolloutSim.Client.Runs;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Makes what <c>inspect</c> shows of a tool package.</summary>
internal static class PackageSummaryMaker
{
    /// <summary>Null for a unit that is no package.</summary>
    public static PackageSummary? Make(Plan plan, SeasonReports reports, int unit) =>
        reports.Packages.FirstOrDefault(package => package.Unit == unit) is not { } package
            ? null
            : new PackageSummary(CustodyNames.Of(package.Place), package.Pieces, package.Printed, [.. package.Ledger.Select(line => Line(plan, unit, line))]);

    private static HandoverSummary Line(Plan plan, int unit, Handover line) => new(
        CivilText.Iso(plan, line.At), PackagesCsv.HolderOf(plan, unit, line.From), PackagesCsv.HolderOf(plan, unit, line.To), CustodyNames.Of(line.To),
        CustodyNames.Of(line.SignedFrom), CustodyNames.Of(line.SignedTo), line.Pieces);
}
