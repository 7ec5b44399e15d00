using RolloutSim.Model.Custody;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary><c>packages.csv</c>: a row a handover of a tool package, with both signatures; in transit the package answers for itself.</summary>
internal static class PackagesCsv
{
    /// <param name="plan">The plan.</param>
    /// <param name="replications">Their numbers, and what their processes told.</param>
    public static byte[] Bytes(Plan plan, IEnumerable<(uint Number, SeasonReports Reports)> replications)
    {
        var text = new CsvText("replication", "package", "at", "from", "to", "place", "signed_from", "signed_to", "pieces");
        foreach ((uint number, SeasonReports reports) in Rows.WithinReason(replications, reports => reports.Packages.Sum(package => package.Ledger.Length)))
        {
            foreach (PackageReport package in reports.Packages.OrderBy(package => package.Unit))
            {
                foreach (Handover line in package.Ledger)
                {
                    text.Add(
                        CsvText.Whole(number), plan.Season.Units[package.Unit].Code, CivilText.Iso(plan, line.At), HolderOf(plan, package.Unit, line.From), HolderOf(plan, package.Unit, line.To),
                        CustodyNames.Of(line.To), CustodyNames.Of(line.SignedFrom), CustodyNames.Of(line.SignedTo), CsvText.Whole(line.Pieces));
                }
            }
        }
        return text.ToBytes();
    }

    /// <summary>Code of the unit that answers for a package in a place.</summary>
    public static string HolderOf(Plan plan, int package, CustodyPlace place)
    {
        UnitTree units = plan.Season.Units;
        int holder = place switch
        {
            CustodyPlace.Printer => 0,
            CustodyPlace.County => units.AncestorAt(package, UnitLevel.County),
            CustodyPlace.School => units[package].Parent,
            CustodyPlace.Receiver => Math.Max(0, units.AncestorAt(package, plan.Season.Custody!.MailedTo)),
            _ => package,
        };
        return units[holder].Code;
    }
}
