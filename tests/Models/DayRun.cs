using RolloutSim.Model.Custody;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Models;

/// <summary>What a run of test days came to.</summary>
public sealed class DayRun
{
    private readonly SeasonPlan _plan;

    private DayRun(SeasonPlan plan, LogicalProcess[] processes)
    {
        (_plan, Processes) = (plan, processes);
        Reports = SeasonReports.Of(processes);
    }

    public SeasonReports Reports { get; }

    public IReadOnlyList<LogicalProcess> Processes { get; }

    /// <summary>Runs a plan, every event checked, and after every window that each package has exactly one holder.</summary>
    public static DayRun Of(SeasonPlan plan, uint seed = 1, uint replication = 0)
    {
        SimModel model = SeasonModel.Make(plan);
        RunResult result = Runs.Sequential(model, new ReplicationKey(seed, replication), observer: plan.Custody is null ? null : new OneHolder(plan, model));
        return new DayRun(plan, [.. Enumerable.Range(0, model.Count).Select(result.Hosts[0].Process)]);
    }

    /// <summary>A session of a school, the first unless said.</summary>
    public SessionResult Session(string id, int school = 0)
    {
        int index = Enumerable.Range(0, _plan.TestDays!.Sessions.Length).Single(i => _plan.WorkItems[_plan.TestDays.Sessions[i].Item].Id == id);
        return Site(school).Sessions[index];
    }

    public SiteReport Site(int school = 0) => Reports.Sites.OrderBy(site => site.Unit).ElementAt(school);

    public PackageReport Package(int school = 0) => Reports.Packages.OrderBy(package => package.Unit).ElementAt(school);

    /// <summary>A work item of a unit.</summary>
    public WorkItemResult Item(string unit, string id) =>
        Reports.Offices.Single(report => _plan.Units[report.Unit].Code == unit).Items.Single(item => _plan.WorkItems[item.Item].Id == id);

    /// <summary>Minutes of a day, for a moment.</summary>
    public static double Minutes(SimTime t) => t.Microseconds % SimDuration.FromDays(1).Microseconds / 60e6;

    /// <summary>After every window: each package is held by its store, its site or itself, and by one of them only.</summary>
    private sealed class OneHolder(SeasonPlan plan, SimModel model) : IRunObserver
    {
        private static readonly SimDuration Tick = new(1);

        public bool WindowEnded(SimTime end, long windows, IReadOnlyList<Host> hosts)
        {
            for (int unit = 0; unit < plan.Units.Count; unit++)
            {
                if (plan.Units[unit].Level != UnitLevel.Package) continue;
                int school = plan.Units[unit].Parent;
                SimTime at = end - Tick; // what takes effect at the window's end has not been handled
                bool[] holders =
                [
                    ((ToolPackage)hosts[0].Process(model.RankOf(unit, ToolPackage.Sort))).HoldsAt(at),
                    ((SchoolSite)hosts[0].Process(model.RankOf(school, SchoolSite.Sort))).HoldsAt(at),
                    ((CountyStore)hosts[0].Process(model.RankOf(plan.Units.AncestorAt(unit, UnitLevel.County), CountyStore.Sort))).HoldsAt(school, at),
                ];
                Assert.True(holders.Count(holds => holds) == 1, $"{plan.Units[unit].Code} at {at}: {string.Join(", ", holders)}");
            }
            return true;
        }
    }
}
