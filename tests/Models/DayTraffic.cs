using System.Collections.Immutable;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;

namespace RolloutSim.Tests.Models;

/// <summary>A questionnaire system for the test days of <see cref="DayBuilder"/>: one site, the county's network, everything of constant length.</summary>
public sealed record DayTraffic
{
    public int Pages { get; init; } = 10;

    public int Terminals { get; init; } = 10;

    public double ThinkSeconds { get; init; } = 60;

    public double ServiceSeconds { get; init; } = 0.1;

    public long LineBits { get; init; } = 10_000_000;

    public bool InBatches { get; init; }

    public AccountsPlan? Accounts { get; init; }

    public Func<TrafficPlan, TrafficPlan> Change { get; init; } = traffic => traffic;

    /// <summary>Each session is a sitting of so many people in every school.</summary>
    public SeasonPlan In(SeasonPlan season, params (string Session, int People)[] sittings)
    {
        int[] schools = [.. season.Units.Below(0, RolloutSim.Model.Units.UnitLevel.School)];
        ImmutableArray<Distribution> service = [.. Enumerable.Repeat<Distribution>(new Constant(ServiceSeconds), 4)];
        return season with
        {
            Questionnaire = new QuestionnairePlan
            {
                Sites = [new SystemSitePlan { Unit = 0, Stations = [new StationPlan("workers", 20, 100, service)] }],
                Networks =
                [
                    new CountyNetworkPlan
                    {
                        Unit = 2,
                        Site = 0,
                        UpBitsPerSecond = 100_000_000,
                        DownBitsPerSecond = 100_000_000,
                        Schools = [.. schools.Select(school => new SchoolAccessPlan(school, LineBits, LineBits))],
                        Sittings = [.. schools.Index().SelectMany(school => sittings.Select(sitting => new SittingPlan(school.Index, 0, DayBuilder.At(1, 8), Terminals, [.. Enumerable.Repeat((ushort)Pages, sitting.People)]) { Session = sitting.Session, IsInBatches = InBatches }))],
                    },
                ],
                Traffic =
                [
                    Change(new TrafficPlan
                    {
                        Name = "adults",
                        Settle = new Constant(10),
                        Think = new Constant(ThinkSeconds),
                        UpBytes = [1_000, 4_000, 1_000, 4_000],
                        DownBytes = [50_000, 50_000, 200, 1_000],
                    }),
                ],
                From = DayBuilder.At(1, 8),
                Minutes = 240,
                Accounts = Accounts,
            },
        };
    }
}
