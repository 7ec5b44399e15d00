using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Bench.Questionnaire;

/// <summary>W1, a queue: M/M/50 at load 0.8 through a site of the questionnaire system, two million customers, four million events.</summary>
public static class W1Bench
{
    private const int Customers = 2_000_000, Servers = 50, ArrivalsPerSecond = 40;

    public static Measurement Run() => BenchRun.Warm(() => Once(Customers / 50), () => Once(Customers));

    private static Measurement Once(int customers)
    {
        SystemSitePlan site = BenchRun.OneStation(Servers, new Exponential(1)) with
        {
            BackgroundGap = new Exponential(1.0 / ArrivalsPerSecond),
            BackgroundMost = customers,
        };
        var plan = new QuestionnairePlan { Sites = [site], Networks = [], Traffic = [], From = SimTime.Zero, Minutes = 1 };
        SimTime end = SimTime.Zero + SimDuration.FromSeconds((2L * customers / ArrivalsPerSecond) + 1_000);
        SimModel model = QuestionnaireModel.Make(BenchUnits.OneSite, plan, end);
        return BenchRun.Measure("w1", model, result =>
        {
            StationReport station = BenchRun.Site(model, result).Stations[0];
            double wait = (station.PresentTime - station.BusyTime) / (double)customers / 1e6;
            return string.Create(CultureInfo.InvariantCulture, $"Wq={wait:F6}");
        });
    }
}
