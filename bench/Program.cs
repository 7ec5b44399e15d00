using RolloutSim.Bench.Nation;
using RolloutSim.Bench.Phold;
using RolloutSim.Bench.Questionnaire;
using RolloutSim.Bench.Relay;
using RolloutSim.Bench.Seasons;
using RolloutSim.Bench.Watching;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Bench;

/// <summary>Measures whole workloads; README.md beside this file says how and shows the results.</summary>
public static class Program
{
    private const string Usage = """
        usage: bench phold [--threads N] [--repeat N] [--json]    PHOLD through the kernel
               bench w1|w3 [--repeat N] [--json]                  a queue, and terminals, through the questionnaire system
               bench bell [--sites N] [--threads N] [--json]      the nation's bell, without a season around it
               bench xiji [--repeat N] [--json]                   a season of Xiji 2021, by executor and partition
               bench replications [--repeat N] [--json]           1,000 replications of Xiji 2021 on worker grains
               bench season PLAN [--executor sequential|parallel|grains|staged] [--partition one|province|county|school] [--threads N] [--set path=value] [--json]
                                                                  one season of a plan of any size, cold
               bench load PLAN [--json]                           reading a plan and making its model, twice
               bench watch [PLAN] [--partition one|province|county|school] [--pairs N] [--every SECONDS] [--json]
                                                                  what it costs a run on grains to be watched, and a scrape, and where its time goes; nation-2025 by province when nothing is said
               bench digests [--long]                             the digest of each shipped plan, or of nation-2025
               bench plans                                        what 'list' says of each shipped plan
               bench relay PLAN FILE --windows N                  goes on with the run in FILE for N windows; prints the digest at the end
        """;

    public static async Task<int> Main(string[] args)
    {
        int repeat = Option(args, "--repeat"), threads = Option(args, "--threads"), windows = Option(args, "--windows"), pairs = Option(args, "--pairs");
        if (repeat < 1 || threads < 1 || windows < 1 || pairs < 1 || Option(args, "--every") < 1) args = [];
        switch (args)
        {
            case ["phold", ..]:
                await Print(args, repeat, () => Task.FromResult<IReadOnlyList<Measurement>>([PholdBench.Run(threads)]));
                return 0;
            case ["w1", ..]:
                await Print(args, repeat, () => Task.FromResult<IReadOnlyList<Measurement>>([W1Bench.Run()]));
                return 0;
            case ["w3", ..]:
                await Print(args, repeat, () => Task.FromResult<IReadOnlyList<Measurement>>([W3Bench.Run()]));
                return 0;
            case ["bell", ..]:
                await Print(args, repeat, () => Task.FromResult<IReadOnlyList<Measurement>>([BellBench.Run(Option(args, "--sites"), threads, UnitLevel.County)]));
                return 0;
            case ["xiji", ..]:
                await Print(args, repeat, () => SeasonBench.Run("xiji-2021"));
                return 0;
            case ["replications", ..]:
                await Print(args, repeat, () => StudyBench.Run("xiji-2021"));
                return 0;
            case ["season", string plan, ..]:
                int set = Array.IndexOf(args, "--set");
                string[] pair = set < 0 ? [] : args[set + 1].Split('=', 2);
                PartitionLevel partition = Enum.Parse<PartitionLevel>(Word(args, "--partition", "province"), ignoreCase: true);
                await Print(args, repeat, () => NationBench.Run(plan, Word(args, "--executor", "sequential"), partition, threads == 1 ? 2 : threads, set < 0 ? [] : [new PlanOverride(pair[0], pair[1])]));
                return 0;
            case ["load", string plan, ..]:
                await Print(args, repeat, () => Task.FromResult(LoadBench.Run(plan)));
                return 0;
            case ["watch", ..]:
                string watched = args.Length > 1 && !args[1].StartsWith('-') ? args[1] : "nation-2025";
                bool asJson = args.Contains("--json");
                PartitionLevel level = Enum.Parse<PartitionLevel>(Word(args, "--partition", "province"), ignoreCase: true);
                WatchMeasurement beside = await WatchBench.Run(watched, level, pairs, args.Contains("--every") ? Option(args, "--every") : 5, pair => (asJson ? Console.Error : Console.Out).WriteLine(pair));
                Console.WriteLine(asJson ? beside.ToJson() : beside.ToString());
                return 0;
            case [Watcher.Command]:
                await Watcher.Serve(Console.In, Console.Out);
                return 0;
            case ["digests", ..]:
                foreach (string line in args.Contains("--long") ? SeasonBench.LongDigests() : SeasonBench.Digests()) Console.WriteLine(line);
                return 0;
            case ["plans"]:
                Console.Write(PlanListing.Text(ShippedPlans.Names.Select(name => PlanListing.Of(name, ShippedPlans.Read(name)))));
                return 0;
            case ["relay", string plan, string file, ..]:
                Console.WriteLine(RelayCommand.Run(plan, file, windows) ?? "");
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 104;
        }
    }

    private static async Task Print(string[] args, int repeat, Func<Task<IReadOnlyList<Measurement>>> workload)
    {
        bool json = args.Contains("--json");
        for (int i = 0; i < repeat; i++)
        {
            foreach (Measurement measurement in await workload()) Console.WriteLine(json ? measurement.ToJson() : measurement.ToString());
        }
    }

    private static string Word(string[] args, string name, string otherwise)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
    }

    private static int Option(string[] args, string name)
    {
        int at = Array.IndexOf(args, name);
        return at < 0 ? 1 : at + 1 < args.Length && int.TryParse(args[at + 1], out int value) ? value : 0;
    }
}
