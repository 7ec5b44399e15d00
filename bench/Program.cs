using RolloutSim.Bench.Phold;

namespace RolloutSim.Bench;

/// <summary>Measures whole workloads; see README.md beside this file.</summary>
public static class Program
{
    private const string Usage = """
        usage: bench phold [--threads N] [--repeat N] [--json]
        """;

    public static int Main(string[] args)
    {
        bool json = args.Contains("--json");
        int repeat = Option(args, "--repeat"), threads = Option(args, "--threads");
        Func<IEnumerable<Measurement>>? workload = args.FirstOrDefault() switch
        {
            "phold" => () => [PholdBench.Run(threads)],
            _ => null,
        };
        if (workload is null || repeat < 1 || threads < 1)
        {
            Console.Error.WriteLine(Usage);
            return 104;
        }
        for (int i = 0; i < repeat; i++)
        {
            foreach (Measurement measurement in workload()) Console.WriteLine(json ? measurement.ToJson() : measurement.ToString());
        }
        return 0;
    }

    private static int Option(string[] args, string name)
    {
        int at = Array.IndexOf(args, name);
        return at < 0 ? 1 : at + 1 < args.Length && int.TryParse(args[at + 1], out int value) ? value : 0;
    }
}
