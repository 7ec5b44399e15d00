using CsCheck;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;
using static RolloutSim.Tests.Models.IncidentPlans;

namespace RolloutSim.Tests.Model.Incidents;

/// <summary>
/// Drawn plans of incidents with drawn injects, seats taken and decisions of people, some of them nonsense: whatever happens, the rules of the chain hold in every
/// history, invariants hold after every event, and the digest is one however the model is run.
/// </summary>
public sealed class GeneratedIncidentsTests
{
    private static readonly Gen<uint> Numbers = Gen.UInt[1, 1_000_000];

    [Fact]
    public void Histories_obey_the_rules() => Numbers.Sample(number =>
    {
        SeasonPlan plan = Draw(number);
        IncidentRun run = IncidentRun.Of(plan, number);
        Assert.NotEmpty(run.All);
        foreach (string unit in run.Units)
        {
            foreach ((int index, string[] history) in run.Histories(unit).Index())
            {
                try
                {
                    Check(plan.Incidents!, run.Incident(unit, index));
                }
                catch (Xunit.Sdk.XunitException broken)
                {
                    Assert.Fail($"{number}: {broken.Message}: {string.Join("; ", history)}");
                }
            }
        }
    });

    [Fact]
    public void The_digest_is_one_however_it_is_run() => Numbers.Sample(number =>
    {
        SeasonPlan plan = Draw(number);
        SimModel model = SeasonModel.Make(plan);
        var key = new ReplicationKey(number, 1);
        string expected = Runs.Digest(Runs.Sequential(model, key));
        foreach (UnitLevel level in new[] { UnitLevel.Province, UnitLevel.County, UnitLevel.School })
        {
            Partition partition = Partition.ByUnit(model, level);
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, key, partition, new RandomCuts(number))));
            Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, key, partition, 2)));
        }
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, key, Partition.Single(model), Partition.ByUnit(model, UnitLevel.School))));
    }, iter: 5);

    [Fact]
    public void Without_people_everything_is_resolved_in_the_end()
    {
        for (uint number = 1; number <= 40; number++)
        {
            SeasonPlan plan = Draw(number, withPeople: false);
            IncidentRun run = IncidentRun.Of(plan, number);
            Assert.All(run.Units, unit => Assert.All(run.Histories(unit), history => Assert.True(history.Any(line => line.Contains(" Resolved ", StringComparison.Ordinal)), $"{number}: {string.Join("; ", history)}")));
        }
    }

    private static void Check(IncidentsPlan plan, IncidentResult incident)
    {
        (IncidentLevel level, bool isTaken, bool isApproved, bool isRefused, bool isOver) = (incident.Steps[0].Level, false, false, false, false);
        SimTime? lastCall = null;
        SimTime last = SimTime.Zero;
        foreach (IncidentStepRecord step in incident.Steps)
        {
            Assert.True(step.At >= last, "a history goes forward");
            last = step.At;
            if (isOver) Assert.Contains(step.Step, (IncidentStep[])[IncidentStep.Told, IncidentStep.Refused]);
            if (step.Level < level) isApproved |= incident.Steps.Any(other => other.Step == IncidentStep.Decided && other.At <= step.At && other.Level == level); // what is in hand goes on
            if (step.Level > level) (isTaken, isApproved, lastCall) = (step.Step == IncidentStep.Classified, false, null); // begun anew
            if (step.Level != level) isRefused = false;
            level = step.Level;
            switch (step.Step)
            {
                case IncidentStep.Called or IncidentStep.CalledAgain:
                    Assert.False(isTaken && incident.Steps.Any(other => other.Step == IncidentStep.Acknowledged && other.At < step.At && other.Level == level), "who has it is not called again");
                    if (step.Step == IncidentStep.CalledAgain && lastCall is { } before) Assert.Equal(before + plan.Escalation.Within[(int)level - 1], step.At);
                    lastCall = step.At;
                    break;
                case IncidentStep.Acknowledged:
                    isTaken = true;
                    break;
                case IncidentStep.ApprovalAsked or IncidentStep.Approved or IncidentStep.ApprovalRefused:
                    isApproved |= step.Step == IncidentStep.Approved;
                    isRefused = step.Step == IncidentStep.ApprovalRefused;
                    break;
                case IncidentStep.Decided:
                    bool isClosed = isRefused && step.Detail == (byte)IncidentDecision.CloseRoom; // all that remains where consent was refused
                    Assert.True(isApproved || isClosed || !NeedsConsent(plan, incident.Kind, level), "nothing is handled without the consent that it needs");
                    break;
                case IncidentStep.Resolved:
                    isOver = true;
                    break;
            }
        }
        Assert.Equal(isOver, incident.State == IncidentState.Resolved);
        Assert.Equal(level, incident.Level);
    }

    private static bool NeedsConsent(IncidentsPlan plan, int kind, IncidentLevel level) => plan.Kinds[kind].AuthorityOn(level) switch
    {
        ApprovalAuthority.Province => plan.Staff[(int)IncidentSeat.Province] > 0,
        ApprovalAuthority.EpidemicCommand => plan.Staff[(int)IncidentSeat.EpidemicCommand] > 0 && plan.Staff[(int)IncidentSeat.County] > 0,
        _ => false,
    };

    private static SeasonPlan Draw(uint number, bool withPeople = true)
    {
        var luck = new RandomStream(new KeyedStream(new ReplicationKey(number, 0), 17), 0);
        int Below(int n) => (int)Uniform.Below(luck.Next(), (uint)n);
        IncidentKindPlan[] kinds = [.. Enumerable.Range(0, 4).Select(i => Kind($"kind-{i}", 1 + Below(3)) with
        {
            Authority = Below(4) == 0 ? (ApprovalAuthority)(1 + Below(2)) : ApprovalAuthority.Nobody,
            Lasts = Below(2) == 0 ? new UniformBetween(60, 6000) : null,
            Helper = Below(2) == 0 ? IncidentSeats.Helpers[Below(7)] : null,
            Graver = Below(3) == 0 ? 0.5 : 0,
            Lighter = Below(3) == 0 ? 0.3 : 0,
            IsUrgent = Below(2) == 0,
            Home = i == 3 ? UnitLevel.County : UnitLevel.School,
            Measure = (IncidentDecision)Below(5),
        })];
        IncidentsPlan incidents = Make(kinds) with
        {
            Efforts = [.. Efforts.Select(effort => new Exponential(effort.Mean))],
            Spread = new SpreadPlan(Below(4), Minutes(20)),
            PassOnAt = Below(4),
            Escalation = new EscalationPlan([Minutes(10), Minutes(4), Minutes(2)], Below(3)),
        };
        foreach (IncidentSeat seat in IncidentSeats.All.Where(seat => seat != IncidentSeat.School && Below(6) == 0)) incidents = incidents.With(seat, 0);
        const int Schools = 4;
        List<ExternalEvent> outside = [];
        var homes = new List<string>();
        for (int i = 0; i < 12; i++)
        {
            int kind = Below(kinds.Length);
            homes.Add(kinds[kind].Home == UnitLevel.County && incidents.Staff[(int)IncidentSeat.County] > 0 ? "C" : $"S{1 + Below(Schools):d2}");
            outside.Add(IncidentRun.Strike(homes[i], kinds[kind].Id, Below(180), (ulong)i + 1, Below(3) * 10));
        }
        for (int i = 0; withPeople && i < 60; i++)
        {
            int incident = Below(homes.Count);
            var decision = (IncidentDecision)Below(13);
            IncidentSeat seat = IncidentSeats.All[Below(IncidentSeats.All.Length)];
            outside.Add(IncidentRun.Decide(homes[incident], decision, seat, Below(300), (ulong)incident + 1, 1 + Below(3), decision == IncidentDecision.SendHelp ? Below(18) : Below(40)));
        }
        for (int i = 0; withPeople && i < 4; i++)
        {
            IncidentSeat seat = (IncidentSeat)(i * 2);
            string unit = IncidentSeats.LevelOf(seat) switch { UnitLevel.School => "S01", UnitLevel.County => "C", _ => "P" };
            if (unit == "C" && incidents.Staff[(int)IncidentSeat.County] == 0 || unit == "P" && incidents.Staff[(int)IncidentSeat.Province] == 0) continue;
            int from = Below(100);
            outside.Add(IncidentRun.TakeSeat(unit, seat, from));
            if (Below(2) == 0) outside.Add(IncidentRun.LeaveSeat(unit, seat, from + Below(100)));
        }
        return IncidentRun.Plan(incidents, Schools, [.. outside]);
    }
}
