using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
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
            : Make(plan, package);

    /// <summary>The journeys of the packages of a school, or of the schools of a county.</summary>
    public static ImmutableArray<UnitPackageSummary> JourneysOf(Plan plan, SeasonReports reports, int unit) =>
    [
        .. from package in reports.Packages
           where package.Unit != unit && UnitPosts.IsOf(plan, plan.Season.Units[package.Unit].Parent, unit)
           orderby package.Unit
           select Journey(plan, package),
    ];

    private static UnitPackageSummary Journey(Plan plan, PackageReport package)
    {
        SimTime? back = package.Ledger.LastOrDefault(line => line is { From: CustodyPlace.WayBack, To: CustodyPlace.County })?.At;
        SimTime? mailed = package.Ledger.LastOrDefault(line => line.To == CustodyPlace.MailBack)?.At;
        return new UnitPackageSummary(
            plan.Season.Units[package.Unit].Code, plan.Season.Units[plan.Season.Units[package.Unit].Parent].Code, [.. Days(plan, package)], CivilText.IsoOrNull(plan, back), CivilText.IsoOrNull(plan, mailed),
            Make(plan, package));
    }

    /// <summary>The test days on which it must be brought: the first, and those before which it spends the night at the county's.</summary>
    private static IEnumerable<PackageDaySummary> Days(Plan plan, PackageReport package)
    {
        CustodyPlan custody = plan.Season.Custody!;
        for (int day = 0; day < custody.FetchedBefore.Length; day++)
        {
            (SimTime from, SimTime by) = (custody.FetchedFrom[day], custody.FetchedBefore[day]);
            if (by.IsNever || (day > 0 && custody.Night != CarriedBy.County)) continue;
            DateOnly date = plan.Civil.DayOf(by);
            SimTime? at = package.Ledger.FirstOrDefault(line => line.To == CustodyPlace.School && line.At >= from && plan.Civil.DayOf(line.At) == date)?.At;
            yield return new PackageDaySummary(CivilText.Iso(date), CivilText.IsoOrNull(plan, at), IsLate: !(at <= by));
        }
    }

    private static PackageSummary Make(Plan plan, PackageReport package) =>
        new(CustodyNames.Of(package.Place), package.Pieces, package.Printed, [.. package.Ledger.Select(line => Line(plan, package.Unit, line))]);

    private static HandoverSummary Line(Plan plan, int unit, Handover line) => new(
        CivilText.Iso(plan, line.At), PackagesCsv.HolderOf(plan, unit, line.From), PackagesCsv.HolderOf(plan, unit, line.To), CustodyNames.Of(line.To),
        CustodyNames.Of(line.SignedFrom), CustodyNames.Of(line.SignedTo), line.Pieces);
}
