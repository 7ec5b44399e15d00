using CsCheck;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Model.Incidents;

/// <summary>Properties of the chain of calls over generated histories. Who the desks are, and how they answer, is pinned elsewhere.</summary>
public sealed class EscalationChainTests
{
    private enum Act
    {
        Wait,
        WaitTillDue,
        Acknowledge,
        Resolve,
        Raise,
        Lower,
        PassOn,
    }

    private static readonly EscalationPlan Plan = new([Minutes(15), Minutes(5), Minutes(3)], 2);

    private static readonly Gen<(Act Act, int Amount)[]> Histories =
        Gen.Select(Gen.Int[0, 6].Select(i => (Act)i), Gen.Int[0, 20]).Array[1, 60];

    [Fact]
    public void Calls_obey_the_rules_in_every_history() => Gen.Select(Histories, Gen.Int[1, 4]).Sample((history, steps) => Check(history, steps));

    [Fact]
    public void Snapshots_go_on_as_the_original_would() => Histories.Sample(history =>
    {
        var (one, two) = (new EscalationChain(Plan), new EscalationChain(Plan));
        SimTime now = SimTime.Zero;
        Assert.Equal(one.Start(IncidentLevel.Two, 3, now), two.Start(IncidentLevel.Two, 3, now));
        foreach ((Act act, int amount) in history)
        {
            var writer = new SnapshotWriter();
            two.Save(writer);
            two = new EscalationChain(Plan);
            two.Load(new SnapshotReader(writer.ToArray()));
            now = act == Act.WaitTillDue && !one.Due.IsNever ? one.Due : now + Minutes(amount);
            Assert.Equal(Do(one, act, now, 3), Do(two, act, now, 3));
            Assert.Equal((one.Due, one.Step, one.IsActive), (two.Due, two.Step, two.IsActive));
        }
    });

    [Fact]
    public void Each_desk_is_called_three_times_and_the_last_without_end()
    {
        var chain = new EscalationChain(Plan);
        List<int> steps = [chain.Start(IncidentLevel.Three, 2, SimTime.Zero)];
        for (int i = 0; i < 7; i++) steps.Add(chain.Tick(chain.Due));
        Assert.Equal([0, 0, 0, 1, 1, 1, 1, 1], steps);
        Assert.Equal(SimTime.Zero + Minutes(8 * 3), chain.Due);
    }

    private static void Check((Act Act, int Amount)[] history, int steps)
    {
        var chain = new EscalationChain(Plan);
        SimTime now = SimTime.Zero, lastCall = now;
        var level = IncidentLevel.One;
        (bool taken, bool resolved, int lastStep) = (false, false, 0);
        Assert.Equal(0, chain.Start(level, steps, now));
        foreach ((Act act, int amount) in history)
        {
            // Nobody looks at the chain between its due dates: the process wakes at them and nowhere else.
            now = act == Act.WaitTillDue && !chain.Due.IsNever ? chain.Due : SimTime.Min(now + Minutes(amount), chain.Due);
            SimTime due = chain.Due;
            if (act == Act.Raise && level == IncidentLevel.Three) continue;
            if (act == Act.Raise) level++;
            if (act == Act.Lower && level > IncidentLevel.One) level--;
            int called = act == Act.Lower ? Lower(chain, level) : Do(chain, act, now, steps, level);
            bool isCall = called >= 0;
            switch (act)
            {
                case Act.Acknowledge:
                    taken = true;
                    break;
                case Act.Resolve:
                    resolved = true;
                    break;
                case Act.Raise when !resolved:
                    // A higher level begins anew, whoever had taken it.
                    Assert.Equal(0, called);
                    taken = false;
                    break;
            }
            if (resolved) Assert.False(isCall, "what is resolved calls nobody");
            else if (taken) Assert.False(isCall, "what somebody has calls nobody else");
            if (isCall)
            {
                if (act is Act.Wait or Act.WaitTillDue) Assert.Equal(due, now); // never early, never late
                if (act != Act.Raise) Assert.InRange(called - lastStep, 0, 1);
                (lastCall, lastStep) = (now, called);
                Assert.Equal(lastCall + Plan.Within[(int)level - 1], chain.Due); // each delay counts from the call before
            }
            Assert.Equal(!taken && !resolved, chain.IsActive);
            Assert.Equal(chain.IsActive, !chain.Due.IsNever);
            Assert.InRange(chain.Step, 0, steps - 1);
        }
    }

    private static int Lower(EscalationChain chain, IncidentLevel level)
    {
        chain.Lower(level);
        return -1;
    }

    private static int Do(EscalationChain chain, Act act, SimTime now, int steps, IncidentLevel level = IncidentLevel.Three)
    {
        switch (act)
        {
            case Act.Acknowledge:
                chain.Acknowledge();
                return -1;
            case Act.Resolve:
                chain.Resolve();
                return -1;
            case Act.Raise:
                return chain.Start(level, steps, now);
            case Act.Lower:
                return Lower(chain, IncidentLevel.One);
            case Act.PassOn:
                return chain.PassOn(now);
            default:
                return chain.Tick(now);
        }
    }

    private static SimDuration Minutes(int n) => SimDuration.FromMinutes(n);
}
