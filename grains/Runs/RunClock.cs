using System.Diagnostics;
using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Storage;
using RolloutSim.Grains.Tracing;
using RolloutSim.Grains.Tree;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>Drives the windows of one epoch over the root of a tree.</summary>
/// <remarks>Quiet stretches cost nothing: a stage in which nobody has work is not run, and a window begins at the next event.</remarks>
/// <param name="root">The nation's node.</param>
/// <param name="model">The model.</param>
/// <param name="control">What people ask.</param>
/// <param name="policy">When to write checkpoints.</param>
/// <param name="time">Wall time, for checkpoints and pace.</param>
/// <param name="trace">Where its spans go; null: nobody wants them.</param>
public sealed class RunClock(IUnitNode root, SimModel model, RunControl control, CheckpointPolicy policy, TimeProvider time, RunTrace? trace = null)
{
    private static readonly TimeSpan TurnMost = TimeSpan.FromMilliseconds(10);

    private readonly ChildLink _root = new(root, model);
    private readonly List<SimEvent> _onTheWay = []; // from outside, and not handled yet
    private readonly WindowTrace _windows = new(trace);

    /// <summary>Windows so far, those before the checkpoint included.</summary>
    public long Windows { get; private set; }

    /// <summary>Everything before this moment has been handled.</summary>
    public SimTime Reached { get; private set; } = SimTime.Zero;

    public long Events => _root.Handled;

    public ReadOnlySpan<long> Tallies => _root.Tallies;

    /// <summary>Calls between grains since the epoch began.</summary>
    public long Calls => _root.CallsBelow;

    /// <summary>Runs from the start or the last checkpoint to the model's end, or until stopped or suspended.</summary>
    /// <param name="begin">Opens the epoch.</param>
    /// <param name="keeping">Keeps what must outlive this process.</param>
    /// <param name="turnEnded">Called several times a second at most, between windows.</param>
    /// <param name="from">Where it goes on.</param>
    /// <exception cref="NodeLostException">A new epoch is needed.</exception>
    public async Task<RunOutcome> Run(BeginCall begin, RunKeeping keeping, Action turnEnded, RunStart from)
    {
        int epoch = begin.Id.Epoch, checkpoint = 0;
        CheckpointLine line = begin.Checkpoints;
        (Windows, Reached) = (begin.Id.Window, SimTime.Max(from.Reached, model.Starts));
        control.Begin(Reached); // a fork is at its moment without a wait
        int brought = from.Live.Count;
        Check(await _root.Begin(begin), "begin");
        foreach ((int i, LiveEvent each) in from.Live.Index())
        {
            SimEvent message = model.MailOf(each.ToExternal(), each.Number);
            if (each.At >= from.Reached) _onTheWay.Add(message);
            if (i >= from.LiveHeld) _root.Post(message); // the checkpoint holds the others
        }
        long turn = Stopwatch.GetTimestamp(), saved = time.GetTimestamp(), savedWindow = Windows;
        var interval = TimeSpan.FromMilliseconds(policy.EveryMilliseconds);

        async Task Save()
        {
            using Activity? span = trace?.Checkpoint(Windows);
            var id = new CheckpointId(epoch, ++checkpoint);
            Check(await _root.Save(new CallId(epoch, Windows, Step.Save), id, line), "checkpoint");
            await keeping.Commit(id, Windows, brought);
            line = line.With(id);
            (saved, savedWindow) = (time.GetTimestamp(), Windows);
        }

        RunStatus status = RunStatus.Completed;
        while (true)
        {
            brought += await Attend(epoch, brought, keeping);
            Promise promise = _root.Promise;
            if (promise.Next >= model.End) break;
            bool isHeld = control.Holds(promise.Next);
            if (isHeld && policy.AtStop && Windows != savedWindow) await Save(); // who pauses may want to go home
            ValueTask waiting = control.Await(promise.Next);
            if (!waiting.IsCompleted) turnEnded();
            await waiting;
            if (control.HasVisitors) continue;
            if (control.IsStopRequested || control.IsSuspendRequested)
            {
                status = control.IsStopRequested ? RunStatus.Interrupted : RunStatus.Running;
                Reached = SimTime.Max(Reached, SimTime.Min(control.Now, promise.Next)); // in a quiet stretch there was nothing to do up to the moment that people see
                break;
            }
            await RunWindow(epoch, SimTime.Min(promise.WindowEnd(model), control.LatestEnd(promise.Next)));
            control.WindowEnded(Reached);
            bool isDue = (policy.EveryWindows > 0 && Windows - savedWindow >= policy.EveryWindows)
                || (policy.EveryMilliseconds > 0 && time.GetElapsedTime(saved) >= interval);
            if (isDue) await Save();
            if (Stopwatch.GetElapsedTime(turn) < TurnMost) continue;
            turnEnded();
            await Task.Yield(); // others want to talk to this grain
            turn = Stopwatch.GetTimestamp();
        }
        control.Outside.Close();
        if (status == RunStatus.Completed) Reached = model.End;
        else if (policy.AtStop && Windows != savedWindow) await Save();
        if (status == RunStatus.Running) return new RunOutcome(status, null);
        FinishReply finish = await _root.Finish(new CallId(epoch, Windows, Step.Finish));
        if (finish.Status != ReplyStatus.Done) throw new NodeLostException(finish.Unit, "finish");
        return new RunOutcome(status, finish);
    }

    /// <summary>Gives people what they want between two windows.</summary>
    /// <returns>How many things were brought.</returns>
    private async Task<int> Attend(int epoch, int brought, RunKeeping keeping)
    {
        if (!control.Looks.IsEmpty) await control.Looks.Serve(async unit => (await Look(new LookCall(epoch, unit, [], Reached))).Reports);
        if (control.IsToBeKept)
        {
            control.Kept();
            await keeping.Wishes();
        }
        if (control.Outside.IsEmpty) return 0;
        IReadOnlyList<SimEvent> mail = await control.Outside.Take(model, control.Now, Windows, brought, keeping.Record, async (message, taken) =>
        {
            var question = new Outbox();
            foreach (SimEvent before in _onTheWay.Concat(taken).Where(each => each.Target == message.Target && each.At <= message.At)) question.Add(before);
            question.Add(message);
            return (await Look(new LookCall(epoch, LookCall.All, MessageFrame.Encode(question), Reached))).Refusal;
        });
        foreach (SimEvent message in mail) _root.Post(message);
        _onTheWay.AddRange(mail);
        return mail.Count;
    }

    private async Task<LookReply> Look(LookCall call)
    {
        using Activity? span = trace?.Look(call.Unit, Windows);
        LookReply reply = await _root.Look(call);
        return reply.Status == ReplyStatus.Done ? reply : throw new NodeLostException(reply.Unit, $"look, window {Windows}, {reply.Status}");
    }

    private async Task RunWindow(int epoch, SimTime end)
    {
        Windows++;
        (SimTime from, long before) = (Reached, Events);
        WindowTrace.Mark mark = _windows.Begin(Windows);
        for (int stage = 0; stage < Stage.Count; stage++)
        {
            if (_root.NextOf(stage) >= end) continue;
            using Activity? span = mark.Stage(stage);
            Check(await _root.Run(new CallId(epoch, Windows, stage), end), "window");
        }
        Reached = end;
        if (_onTheWay.Count > 0) _onTheWay.RemoveAll(message => message.At < end);
        mark.End(from, end, Events - before);
    }

    private void Check(NodeReply reply, string doing)
    {
        if (reply.Status != ReplyStatus.Done) throw new NodeLostException(reply.Unit, $"{doing}, window {Windows}, {reply.Status}");
        if (reply.Mail.Length > 0) throw new InvariantException("A message came up to the root of the tree and is for nobody below it.");
    }
}
