using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Kernel;

/// <summary>A copy of a process lives on for a moment and handles mail, once, wherever that waits; the process itself and its host stay as they were.</summary>
public sealed class RehearsalTests
{
    [Fact]
    public void A_copy_handles_what_is_before_it_and_nothing_else_changes()
    {
        int asked = 0;
        for (uint number = 1; number <= 40; number++)
        {
            SimModel model = GeneratedModel.Make(number, 0);
            var key = new ReplicationKey(number, 0);
            RunResult half = Runs.Sequential(model, key, observer: new StopAfter(10));
            if (half.IsComplete) continue;
            Host host = half.Hosts[0];
            int rank = Enumerable.Range(0, model.Count).FirstOrDefault(each => model.KindOf(each) != OutsideProcess.Sort && model.KindOf(each).Stage == Stage.Units, -1);
            if (rank < 0) continue;
            SimEvent Mail(int order) => model.MailOf(new ExternalEvent(half.ReachedEnd, model.CodeOf(rank), Priority.Arrival, GeneratedProcess.FromOutside, (ulong)order), order);
            host.Deliver(Mail(0)); // one waits in its host, one is on its way, and the first is told of twice
            byte[] before = Snapshot(host, rank);
            long handled = host.Handled;
            LogicalProcess copy = Rehearsal.After(host, rank, [Mail(0), Mail(1)], half.ReachedEnd);
            Assert.Equal(before, Snapshot(host, rank));
            Assert.Equal(handled, host.Handled);
            host.Deliver(Mail(1));
            host.Run(Stage.Units, half.ReachedEnd + new SimDuration(1));
            Assert.Equal(host.Process(rank).Digest(default), copy.Digest(default));
            asked++;
        }
        Assert.InRange(asked, 10, 40);
    }

    private static byte[] Snapshot(Host host, int rank) => host.Save().Single(pair => pair.Rank == rank).Snapshot;
}
