using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.TestDays;

/// <summary>A county's epidemic command: says of each pupil with a fever whether he may go on, one case after another in the order of the calls.</summary>
internal sealed class EpidemicCommand(LpContext context, TestDaysIndex index) : LogicalProcess(context)
{
    public static readonly LpKind Sort = new("epidemic", Stage.Units, ChannelPlan.Least, ChecksInvariants: true);

    /// <summary>From <c>SCHOOL#site</c>: a pupil has a fever. A: the pupil's number. B: key of the session.</summary>
    public const ushort ConsentAsked = 1;

    private const ushort CaseEnds = 100;
    private const ulong TimeDraws = 1, VerdictDraws = 2;

    private readonly List<(ulong School, uint Pupil, uint Session)> _cases = []; // the one at hand first

    private GatePlan Gate => index.Plan.Gate;

    protected override void Start()
    {
    }

    protected override void Handle(in SimEvent e)
    {
        switch (e.Kind)
        {
            case ConsentAsked:
                _cases.Add((Model.IdOf(e.Origin), (uint)e.A, (uint)e.B));
                if (_cases.Count == 1) Look();
                break;
            case CaseEnds:
                (ulong school, uint pupil, uint session) = _cases[0];
                _cases.RemoveAt(0);
                bool isRefused = Uniform.Chance(StreamOf(school, StableHash.Combine(session, VerdictDraws)).Word(pupil, 0), Gate.Refused);
                Send(Model.RankOfId(school), Now + ChannelPlan.Least, Priority.Answer, SiteMessage.Answered, pupil, isRefused ? 0u : 1u);
                if (_cases.Count > 0) Look();
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of an epidemic command's.");
        }
    }

    protected override void Save(SnapshotWriter writer)
    {
        writer.WriteInt32(_cases.Count);
        foreach ((ulong school, uint pupil, uint session) in _cases)
        {
            writer.WriteUInt64(school);
            writer.WriteUInt32(pupil);
            writer.WriteUInt32(session);
        }
    }

    protected override void Load(SnapshotReader reader)
    {
        for (int i = reader.ReadCount(16); i > 0; i--) _cases.Add((reader.ReadUInt64(), reader.ReadUInt32(), reader.ReadUInt32()));
    }

    protected override void CheckInvariants()
    {
        if (_cases.Count > 0 && NextOwn.IsNever) throw Broken($"{_cases.Count} cases wait and nobody looks at them.");
    }

    /// <summary>Takes up the first case; its luck is the school's, so it does not depend on who called before.</summary>
    private void Look()
    {
        (ulong school, uint pupil, uint session) = _cases[0];
        Schedule(Now + Gate.Consent.SampleDuration(StreamOf(school, StableHash.Combine(session, TimeDraws)).Word(pupil, 0)), Priority.Completion, CaseEnds);
    }
}
