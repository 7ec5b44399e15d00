using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Bench.Questionnaire;

/// <summary>W3, terminals: 100,000 people with 20 exchanges each before 400 servers, through receiving side and site; two million exchanges.</summary>
public static class W3Bench
{
    private const int People = 100_000, Cycles = 20, Servers = 400;

    public static Measurement Run() => BenchRun.Warm(() => Once(People / 50), () => Once(People));

    private static Measurement Once(int people)
    {
        SystemSitePlan site = BenchRun.OneStation(Servers, new Exponential(0.05)) with { Hop = SimDuration.Zero };
        var traffic = new TrafficPlan
        {
            Name = "terminals",
            Settle = new UniformBetween(10, 50),
            Think = new Shifted(new Lognormal(18, 0.6), 2),
            Least = SimDuration.FromSeconds(2),
            UpBytes = [0, 0, 0, 0],
            DownBytes = [0, 0, 0, 0],
        };
        // The first exchange is the log-in, the last the submission.
        var sitting = new SittingPlan(0, 0, SimTime.Zero, people, [.. Enumerable.Repeat((ushort)(Cycles - 1), people)]);
        var network = new CountyNetworkPlan { Unit = 3, Site = 0, Hop = SimDuration.Zero, Schools = [new SchoolAccessPlan(4, 0, 0)], Sittings = [sitting] };
        var plan = new QuestionnairePlan { Sites = [site], Networks = [network], Traffic = [traffic], From = SimTime.Zero, Minutes = 20 };
        SimModel model = QuestionnaireModel.Make(BenchUnits.OneCounty, plan, SimTime.Zero + SimDuration.FromSeconds(4_000));
        return BenchRun.Measure("w3", model, result =>
        {
            TrafficReport report = BenchRun.Traffic(model, result);
            long count = report.Latencies[0].Sum(kind => kind.Count), sum = report.Latencies[0].Sum(kind => kind.Sum);
            return string.Create(CultureInfo.InvariantCulture, $"R={sum / (double)count / 1e6:F6},n={count}");
        });
    }
}
