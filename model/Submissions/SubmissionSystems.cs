using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.Submissions;

/// <summary>The reporting and management systems of a season: units submit what they have done, and with many at once they wait, are turned away, and try again.</summary>
/// <remarks>
/// All systems are one process, and those who submit are in it while they do: a submission comes half a minute after the work is done, its answer is seen half a
/// minute after it is taken in. What a try draws hangs on the unit, the work item, the round and the number of the try. A try that nobody waits for any more is
/// passed over in line, and taken in for nothing where that has begun: so a storm of retries feeds itself here too.
/// </remarks>
internal sealed class SubmissionSystems : LogicalProcess, IReporting
{
    public static readonly LpKind Sort = new("submissions", Stage.Units, ChannelPlan.Least, ChecksInvariants: true, KeepsMany: true);

    /// <summary>From <c>UNIT#offices</c>: a work item is done and goes up. A: <see cref="Payload"/> with its key and round.</summary>
    public const ushort Submit = 1;

    private const ushort TriesAgain = 2, TimesOut = 3, Served = 4;
    private const ulong ServiceDraws = 1, RetryDraws = 2, ReturnDraws = 3;
    private const int SystemAt = 32; // in the second word of an event, above the number of the try

    // Whoever finds his office closed when he would come back does so soon after it opens: not all at one moment.
    private static readonly SimDuration ReturnsWithin = SimDuration.FromMinutes(15);

    private readonly SeasonIndex _index;
    private readonly SubmissionQueue[] _systems;
    private readonly SubmissionCounts?[] _counts; // by work item; null before the first of one goes up
    private readonly Dictionary<ulong, Submission> _open = []; // by office, work item and round

    public SubmissionSystems(LpContext context, SeasonIndex index)
        : base(context)
    {
        _index = index;
        _systems = [.. index.Plan.Systems.Select(plan => new SubmissionQueue(plan))];
        _counts = new SubmissionCounts?[index.Plan.WorkItems.Length];
    }

    public void WriteReport(SnapshotWriter writer) => new SubmissionsReport([.. _systems.Select((system, place) => SubmissionSystemReport.Of(system, ItemsOf(place)))]).Write(writer);

    protected override void Start()
    {
    }

    protected override void Handle(in SimEvent e)
    {
        switch (e.Kind)
        {
            case Submit:
                Take(Model.IdOf(e.Origin), e.A);
                break;
            case TriesAgain:
                Try(e.A, _open[e.A]);
                break;
            case TimesOut:
                if (_open.TryGetValue(e.A, out Submission? waits) && waits.Try == e.B && waits.State != SubmissionState.Away) TimeOut(e.A, waits);
                break;
            case Served:
                End(e.A, unchecked((uint)e.B), (int)(e.B >> SystemAt));
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of the systems'.");
        }
    }

    protected override void CheckInvariants()
    {
        for (int system = 0; system < _systems.Length; system++)
        {
            int open = 0;
            foreach (Submission submission in _open.Values) open += submission.System == system ? 1 : 0;
            if (_systems[system].Fault(open) is { } fault) throw Broken($"{NameOf(system)}: {fault}");
        }
    }

    protected override void Save(SnapshotWriter writer)
    {
        foreach (SubmissionQueue system in _systems) system.Save(writer);
        writer.WriteInt32(_counts.Count(counts => counts is not null));
        foreach ((int item, SubmissionCounts? counts) in _counts.Index())
        {
            if (counts is null) continue;
            writer.WriteUInt32(_index.KeyOf(item));
            counts.Save(writer);
        }
        writer.WriteInt32(_open.Count);
        foreach ((ulong key, Submission submission) in _open.OrderBy(pair => pair.Key))
        {
            writer.WriteUInt64(key);
            submission.Save(writer);
        }
    }

    protected override void Load(SnapshotReader reader)
    {
        foreach (SubmissionQueue system in _systems) system.Load(reader);
        for (int i = reader.ReadCount(44); i > 0; i--)
        {
            int item = _index.ItemOf(reader.ReadUInt32());
            _counts[item] = SubmissionCounts.Load(reader);
        }
        for (int i = reader.ReadCount(45); i > 0; i--)
        {
            ulong key = reader.ReadUInt64();
            _open.Add(key, Submission.Load(reader));
        }
    }

    private ImmutableArray<SubmissionItemReport> ItemsOf(int system) =>
    [
        .. from counted in _counts.Index()
           where counted.Item is not null && _index.SystemOf(counted.Index) == system
           select new SubmissionItemReport(counted.Index, counted.Item!.Submitted, counted.Item.Again, counted.Item.LineMost, counted.Item.Times),
    ];

    private int ItemOf(Submission submission) => _index.ItemOf(new Payload(submission.Payload).Key);

    private string NameOf(int system) => _index.Plan.Channels[_systems[system].Plan.Channel].Name;

    private void Take(ulong office, ulong payload)
    {
        int item = _index.ItemOf(new Payload(payload).Key), system = _index.SystemOf(item);
        var submission = new Submission { System = system, Office = office, Payload = payload, Asked = Now };
        _systems[system].Submitted++;
        (_counts[item] ??= new SubmissionCounts()).Submitted++;
        ulong key = StableHash.Combine(office, payload);
        _open.Add(key, submission);
        Try(key, submission);
    }

    private void Try(ulong key, Submission submission)
    {
        SubmissionQueue system = _systems[submission.System];
        SubmissionCounts counts = _counts[ItemOf(submission)]!;
        system.Settle(Now);
        system.Try(Now);
        if (submission.Try > 0) counts.Again++;
        submission.Try++;
        submission.InARow++;
        if (system.HasFreeWorker)
        {
            system.Begin(Now);
            Begin(key, submission);
        }
        else if (!system.IsFull)
        {
            system.Wait(key, submission.Try, Now);
            counts.LineMost = Math.Max(counts.LineMost, system.Waiting);
            submission.State = SubmissionState.Waiting;
        }
        else
        {
            system.TurnedAway++;
            GoAway(key, submission);
            return;
        }
        Schedule(Now + system.Plan.TimeOut, Priority.TimeOut, TimesOut, key, submission.Try);
    }

    private void Begin(ulong key, Submission submission)
    {
        submission.State = SubmissionState.InService;
        SimDuration takes = _systems[submission.System].Plan.Service.SampleDuration(Stream(ServiceDraws).Word(EntityOf(key), submission.Try));
        Schedule(Now + takes, Priority.Completion, Served, key, submission.Try | ((ulong)submission.System << SystemAt));
    }

    /// <summary>A worker is free again; what it has taken in counts if somebody still waits for it.</summary>
    private void End(ulong key, uint @try, int place)
    {
        SubmissionQueue system = _systems[place];
        system.Settle(Now);
        system.End(Now);
        if (_open.TryGetValue(key, out Submission? submission) && submission.Try == @try && submission.State == SubmissionState.InService)
        {
            system.Stored++;
            system.Times.Add(Now - submission.Asked);
            _counts[ItemOf(submission)]!.Times.Add(Now - submission.Asked);
            _open.Remove(key);
            Send(Model.RankOfId(submission.Office), Now + ChannelPlan.Least, Priority.Answer, OfficeMessage.Stored, submission.Payload);
        }
        if (system.TakeNext(IsWaiting, out ulong next)) Begin(next, _open[next]);
    }

    private bool IsWaiting(ulong key, uint @try) => _open.TryGetValue(key, out Submission? submission) && submission.Try == @try && submission.State == SubmissionState.Waiting;

    private void TimeOut(ulong key, Submission submission)
    {
        SubmissionQueue system = _systems[submission.System];
        system.Settle(Now);
        system.TimedOut++;
        if (submission.State == SubmissionState.Waiting) system.GoAway(Now);
        GoAway(key, submission);
    }

    /// <summary>Whoever submits tries again after a while, and after many tries much later.</summary>
    private void GoAway(ulong key, Submission submission)
    {
        SubmissionSystemPlan plan = _systems[submission.System].Plan;
        submission.State = SubmissionState.Away;
        if (submission.InARow > plan.Retries)
        {
            submission.InARow = 0;
            if (Return(key, submission, Now + plan.Later) is { IsNever: false } back) Schedule(back, Priority.Arrival, TriesAgain, key);
            return;
        }
        double wait = Math.Min(plan.RetryMost.TotalSeconds, plan.RetryAfter.TotalSeconds * (plan.BacksOff ? 1L << Math.Min(submission.InARow - 1, 30) : 1));
        wait *= 1 + (plan.Jitter * ((2 * Uniform.Unit(Stream(RetryDraws).Word(EntityOf(key), submission.Try))) - 1));
        Schedule(Now + SimDuration.FromSecondsRounded(wait), Priority.Arrival, TriesAgain, key);
    }

    /// <summary>When somebody comes back to what was left for later: then, if the office is open, else in the first quarter of an hour after it opens next; never after its last day.</summary>
    private SimTime Return(ulong key, Submission submission, SimTime later)
    {
        SimTime opens = _index.HoursOf(ItemOf(submission)).NextOpen(later);
        return opens == later ? later : opens + SimDuration.FromSecondsRounded(ReturnsWithin.TotalSeconds * Uniform.Unit(Stream(ReturnDraws).Word(EntityOf(key), submission.Try)));
    }

    private static uint EntityOf(ulong key) => unchecked((uint)key);
}
