using RolloutSim.Client;
using RolloutSim.Client.LoadScript;
using RolloutSim.Client.Results;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Tests.Client.LoadScript;

/// <summary>
/// The script's schedule, read back from the script and run as k6 would run it before a system that answers at once, sends in each minute
/// what the simulation sends.
/// </summary>
public sealed class LoadScriptTests
{
    private const int Replications = 40;

    private static Plan Read(params string[] set) => ShippedPlans.Read("xiji-2021", [.. set.Append("incidents.kinds=listed").Select(PlanOverride.Parse)]);

    /// <summary>Those of the test days: the script does not practise.</summary>
    private static SittingPlan[] Sittings(QuestionnairePlan system) => [.. system.Networks.SelectMany(network => network.Sittings).Where(sitting => system.Traffic[sitting.Traffic].Practises < 0)];

    private static LoadSchedule Exported(Plan plan) => LoadScriptFile.Read(LoadScriptFile.Write(plan, "test.js"));

    /// <summary>By minute from the first beginning, the mean number of requests that leave, as the script's <c>person</c> sends them.</summary>
    private static double[] Run(LoadSchedule schedule, int minutes)
    {
        var requests = new double[minutes];
        var random = new Random(1);
        double Draw(LoadTime time)
        {
            double at = random.NextDouble() * 64;
            int cell = (int)at;
            return cell == 63 && time.TailS > 0 ? time.Quantiles[63] - (time.TailS * Math.Log(64 - at)) : time.Quantiles[cell] + ((at - cell) * (time.Quantiles[cell + 1] - time.Quantiles[cell]));
        }
        void Send(double at) => requests[Math.Min(minutes - 1, (int)(at / 60))] += 1.0 / Replications;
        for (int replication = 0; replication < Replications; replication++)
        {
            foreach (LoadGroup group in schedule.Groups)
            {
                LoadTraffic traffic = schedule.Traffic[group.Traffic];
                var free = new PriorityQueue<int, double>(Enumerable.Range(0, group.Terminals).Select(terminal => (terminal, group.StartS)));
                int seated = 0;
                foreach (int pages in group.Pages.SelectMany(pair => Enumerable.Repeat(pair[0], pair[1])))
                {
                    free.TryDequeue(out int terminal, out double at);
                    if (seated++ >= group.Terminals) at += traffic.ChangeS;
                    at += Math.Max(traffic.LeastS, Draw(traffic.Settle));
                    Send(at);
                    for (int page = 1; page <= pages; page++)
                    {
                        at += Math.Max(traffic.LeastS, Draw(traffic.Think));
                        Send(at);
                    }
                    free.Enqueue(terminal, at);
                }
            }
        }
        return requests;
    }

    private static double[] Simulated(Plan plan, int minutes)
    {
        SimModel model = SeasonModel.Make(plan.Season);
        QuestionnairePlan system = plan.Season.Questionnaire!;
        int bell = system.MinuteOf(Sittings(system).Min(sitting => sitting.Start));
        var requests = new double[minutes];
        const int Runs = 4;
        for (uint replication = 0; replication < Runs; replication++)
        {
            SeasonReports reports = SeasonReports.Of(Enumerable.Range(0, model.Count).Select(Models.Runs.Sequential(model, new ReplicationKey(1, replication)).Hosts[0].Process));
            TrafficMinute[] seen = TrafficMinutes.Of(reports);
            for (int minute = bell; minute < seen.Length; minute++) requests[Math.Min(minute - bell, minutes - 1)] += seen[minute].Asked / (double)Runs;
        }
        return requests;
    }

    [Theory]
    [InlineData("questionnaire.start=bell")]
    [InlineData("questionnaire.start=stagger 2 min by school")]
    public void What_the_script_sends_is_what_was_simulated(string start)
    {
        const int Minutes = 90;
        // Terminals for everybody: the script's are one pool for all who begin together.
        Plan plan = Read(start, "questionnaire.accounts.wrong=0%", "units.school-14.terminals=6", "units.school-16.terminals=5");
        double[] exported = Run(Exported(plan), Minutes), simulated = Simulated(plan, Minutes);
        Assert.InRange(exported.Sum(), simulated.Sum() * 0.99, simulated.Sum() * 1.01);
        Assert.All(Enumerable.Range(0, Minutes).Where(minute => simulated[minute] >= 100), minute => Assert.InRange(exported[minute], simulated[minute] * 0.85, simulated[minute] * 1.15));
    }

    [Fact]
    public void Everybody_is_in_the_schedule_and_begins_when_the_plan_says()
    {
        Plan plan = Read("questionnaire.start=stagger 2 min by school");
        LoadSchedule schedule = Exported(plan);
        SittingPlan[] sittings = Sittings(plan.Season.Questionnaire!);
        Assert.Equal(sittings.Sum(sitting => sitting.Pages.Length), schedule.Groups.Sum(group => group.People));
        Assert.Equal(sittings.Sum(sitting => sitting.Pages.Sum(pages => pages)), schedule.Groups.Sum(group => group.Pages.Sum(pair => pair[0] * pair[1])));
        Assert.Equal(sittings.Select(sitting => (sitting.Start - sittings.Min(other => other.Start)).TotalSeconds).Distinct().Order(), schedule.Groups.Select(group => group.StartS));
    }

    [Fact]
    public void Times_keep_their_mean()
    {
        TrafficPlan traffic = Read().Season.Questionnaire!.Traffic[0];
        LoadTime think = Exported(Read()).Traffic[0].Think;
        double mean = Enumerable.Range(0, 63).Sum(i => (think.Quantiles[i] + think.Quantiles[i + 1]) / 2 / 64) + ((think.Quantiles[63] + think.TailS) / 64);
        Assert.Equal(traffic.Think.Mean, mean, 1e-4);
    }

    [Fact]
    public async Task The_command_writes_a_script_and_refuses_a_plan_without_terminals()
    {
        using var line = new CommandLine();
        Assert.Equal(ExitCode.Success, await line.Run("export", "k6", "smallest", "-o", "load.js"));
        Assert.Equal("smallest", LoadScriptFile.Read(File.ReadAllBytes(line.PathOf("load.js"))).Plan);
        Assert.Equal(ExitCode.Invalid, await line.Run("export", "k6", "school-2020"));
        Assert.Contains("nobody sits at a terminal in 'school-2020'", line.Errors);
    }
}
