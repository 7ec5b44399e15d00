using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Models;

/// <summary>A small questionnaire system: two sites, two counties each, two schools each with one sitting.</summary>
public sealed record QuestionnaireBuilder
{
    public int Sites { get; init; } = 2;

    public int CountiesEach { get; init; } = 2;

    public int People { get; init; } = 12;

    public int Terminals { get; init; } = 8;

    public int Pages { get; init; } = 6;

    public int Workers { get; init; } = 3;

    public int Queue { get; init; } = 6;

    public long LineBits { get; init; } = 2_000_000;

    public long CountyBits { get; init; } = 3_000_000;

    public double? LogInsPerSecond { get; init; } = 2;

    public SimTime End { get; init; } = SimTime.Zero + SimDuration.FromHours(2);

    public TrafficPlan Traffic { get; init; } = new()
    {
        Name = "adults",
        Settle = new UniformBetween(0, 20),
        Think = new Lognormal(10, 0.6),
        UpBytes = [1_000, 8_000, 4_000, 8_000],
        DownBytes = [60_000, 60_000, 200, 1_000],
        AutosaveEvery = SimDuration.FromSeconds(8),
        TimeOut = SimDuration.FromSeconds(6),
        Retries = 4,
        Jitter = 0.3,
        AccountFault = 0.05,
    };

    public UnitTree Units => new([
        new Unit(UnitTree.RootCode, UnitLevel.Nation, -1),
        .. Enumerable.Range(0, Sites).Select(site => new Unit($"site-{site}", UnitLevel.Province, 0)),
        new Unit("A", UnitLevel.Province, 0),
        .. Enumerable.Range(0, Counties).Select(county => new Unit($"A{county}", UnitLevel.County, Sites + 1)),
        .. Enumerable.Range(0, Counties * 2).Select(school => new Unit($"A{school / 2}-{school % 2}", UnitLevel.School, Sites + 2 + (school / 2))),
    ]);

    private int Counties => Sites * CountiesEach;

    public QuestionnairePlan Plan()
    {
        ImmutableArray<Distribution> service = [new Exponential(0.4), new Exponential(0.2), new Exponential(0.05), new Exponential(0.2)];
        ImmutableArray<Distribution> quick = [new Constant(0.01), new Constant(0.01), new Constant(0.01), new Constant(0.01)];
        return new QuestionnairePlan
        {
            Sites = [.. Enumerable.Range(0, Sites).Select(site => new SystemSitePlan
            {
                Unit = 1 + site,
                Stations = [new StationPlan("gateway", 4, Queue * 2, quick), new StationPlan("workers", Workers, Queue, service)],
                LogInsPerSecond = LogInsPerSecond,
                LogInLineMost = 10,
                BackgroundGap = new Exponential(5),
            })],
            Networks = [.. Enumerable.Range(0, Counties).Select(Network)],
            Traffic = [Traffic],
            From = SimTime.Zero,
            Minutes = 60,
        };
    }

    public SimModel Model(params LpSpec[] besides)
    {
        var index = new QuestionnaireIndex(Plan());
        var model = new SimModel(Units, [.. index.Specs(), .. besides], End);
        index.Bind(model);
        return model;
    }

    private CountyNetworkPlan Network(int county) => new()
    {
        Unit = Sites + 2 + county,
        Site = county / CountiesEach,
        UpBitsPerSecond = CountyBits,
        DownBitsPerSecond = CountyBits,
        Schools = [.. Enumerable.Range(0, 2).Select(school => new SchoolAccessPlan(Sites + 2 + Counties + (county * 2) + school, LineBits, LineBits))],
        Sittings = [.. Enumerable.Range(0, 2).Select(school => new SittingPlan(
            school, 0, SimTime.Zero + SimDuration.FromMinutes(10 + school), Terminals, [.. Enumerable.Repeat((ushort)Pages, People)]))],
    };
}
