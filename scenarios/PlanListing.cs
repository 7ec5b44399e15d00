using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Scenarios;

/// <summary>What a list says of a shipped plan: kept beside the plans, because a nation takes seconds to read and make up.</summary>
/// <param name="Plan">Its name.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Starts">Its first day.</param>
/// <param name="Ends">The day on which its simulation ends.</param>
/// <param name="Counties">How many it has.</param>
/// <param name="Schools">How many it has.</param>
public sealed record PlanListing(string Plan, LocalName Name, DateOnly Starts, DateOnly Ends, int Counties, int Schools)
{
    private const string File = "plans/list.tsv";

    /// <summary>Of all shipped plans, in alphabetical order.</summary>
    public static ImmutableArray<PlanListing> All => [.. EmbeddedText.Read(File).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];

    /// <summary>The file with the listings of all plans; <c>tests/update-digests.sh</c> writes it.</summary>
    public static string Text(IEnumerable<PlanListing> plans) => string.Concat(plans.Select(plan => plan.ToLine()).Prepend("plan\tzh\ten\tstarts\tends\tcounties\tschools\n"));

    /// <param name="name">The plan's name, folders included.</param>
    /// <param name="plan">What it is.</param>
    public static PlanListing Of(string name, Plan plan)
    {
        int Count(UnitLevel level) => plan.Season.Units.All.Count(unit => unit.Level == level);
        return new PlanListing(name, plan.Name, plan.Civil.Starts, plan.Ends, Count(UnitLevel.County), Count(UnitLevel.School));
    }

    private static PlanListing Parse(string line)
    {
        string[] cells = line.TrimEnd('\r').Split('\t');
        return new PlanListing(cells[0], new LocalName(cells[1], cells[2]), Day(cells[3]), Day(cells[4]), int.Parse(cells[5], CultureInfo.InvariantCulture), int.Parse(cells[6], CultureInfo.InvariantCulture));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Plan}\t{Name.Zh}\t{Name.En}\t{Starts:yyyy-MM-dd}\t{Ends:yyyy-MM-dd}\t{Counties}\t{Schools}\n");
}
