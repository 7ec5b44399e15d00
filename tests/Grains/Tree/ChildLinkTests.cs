using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Storage;
using RolloutSim.Grains.Tree;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Grains.Tree;

/// <summary>What a parent believes of a child: its promise, with the mail that still waits for it.</summary>
public sealed class ChildLinkTests
{
    private static readonly SimModel Model = RingModel.Make(1);

    [Fact]
    public async Task A_promise_covers_the_messages_it_is_handed_up_with()
    {
        // The sender's own promise says nothing of the message any more; only the mail says when its target must run.
        SimEvent message = AnyMessage();
        var link = new ChildLink(new Silent(), Model);
        await link.Begin(new BeginCall(new CallId(1, 0, Step.Begin), new("plain", ""), new(1), CheckpointLine.None, [], []));
        Assert.Equal(Promise.Nothing, link.Promise);

        link.Post(message);

        LpKind kind = Model.KindOf(message.Target);
        Assert.Equal(message.At, link.Promise.Next);
        Assert.Equal(message.At + kind.Reaction, link.Promise.Back);
        for (int stage = 0; stage < Stage.Count; stage++) Assert.Equal(stage == kind.Stage ? message.At : SimTime.Never, link.NextOf(stage));
        Assert.True(link.Promise.WindowEnd(Model) <= message.At + kind.Reaction);

        await link.Run(new CallId(1, 1, 0), message.At);
        Assert.Equal(Promise.Nothing, link.Promise); // passed on: now the child covers it
    }

    private static SimEvent AnyMessage()
    {
        Partition partition = Partition.ByUnit(Model, UnitLevel.School);
        for (int index = 0; index < partition.HostCount; index++)
        {
            Host host = Host.Start(Model, new(1, 0), partition, index);
            host.Run(Stage.Units, SimTime.Zero + SimDuration.FromSeconds(60));
            foreach (SimEvent message in host.Lanes[0].Messages) return message;
        }
        throw new InvalidOperationException("No message was sent.");
    }

    private sealed class Silent : IUnitNode
    {
        private static readonly NodeReply Quiet =
            new(ReplyStatus.Done, "", Promise.Nothing, [SimTime.Never, SimTime.Never, SimTime.Never, SimTime.Never], [], 0, new long[Host.TallyCount]);

        public Task<NodeReply> Begin(BeginCall call) => Task.FromResult(Quiet);

        public Task<NodeReply> Run(StageCall call)
        {
            Assert.Single(MessageFrame.Decode(call.Mail, Model).ToArray());
            return Task.FromResult(Quiet);
        }

        public Task<NodeReply> Save(SaveCall call) => throw new NotSupportedException();

        public Task<FinishReply> Finish(FinishCall call) => throw new NotSupportedException();

        public Task<LookReply> Look(LookCall call) => throw new NotSupportedException();
    }
}
