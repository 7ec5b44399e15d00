using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Visits;

/// <summary>The teams that go round the schools of one county: where they are, what they have found, what is mended.</summary>
/// <remarks>
/// A team travels and looks in open hours alone. A visit that would not end on the same day is begun on the next one, from the town, where the team has
/// spent the night. The round is over when the last team has seen its last school; the offices that have it as a work item are told.
/// </remarks>
internal sealed class CountyVisits : LogicalProcess, IReporting
{
    public static readonly LpKind Sort = new("visits", Stage.Units, ChannelPlan.Least, ChecksInvariants: true);

    private const ushort VisitEnds = 100;
    private const ulong StayDraws = 1, WayDraws = 2, FoundDraws = 3;

    /// <summary>Purpose of the stream from which the school's offices draw how long it takes to mend.</summary>
    internal const ulong ReworkDraws = 4;

    private readonly SeasonIndex _index;
    private readonly CountyMap _map;
    private readonly int _unit;
    private readonly ImmutableArray<ImmutableArray<int>>[] _routes; // by round, by team
    private readonly ulong[] _asked; // by round, who is told when it is over; 0: it has not begun
    private readonly int[][] _seen; // by round and team, visits that are over
    private readonly List<VisitResult> _visits = [];

    public CountyVisits(LpContext context, SeasonIndex index, CountyMap map)
        : base(context)
    {
        (_index, _map, _unit) = (index, map, context.Model.UnitOf(context.Rank));
        _routes = [.. Plan.Rounds.Select(round => VisitRoute.Of(map, round.Teams))];
        _asked = new ulong[Plan.Rounds.Length];
        _seen = [.. Plan.Rounds.Select(round => new int[round.Teams])];
    }

    private VisitsPlan Plan => _index.Plan.Visits!;

    public void WriteReport(SnapshotWriter writer) => new VisitsReport(_unit, [.. _visits]).Write(writer);

    /// <summary>The purpose of what a school draws to mend something: by the visit.</summary>
    internal static uint EntityOf(string school) => unchecked((uint)StableHash.Of(school));

    protected override void Start()
    {
    }

    protected override void Handle(in SimEvent e)
    {
        switch (e.Kind)
        {
            case VisitMessage.Begin:
                Begin(Plan.RoundOf(_index.ItemOf(unchecked((uint)e.A))), Model.IdOf(e.Origin));
                break;
            case VisitEnds:
                EndVisit((int)(e.A >> 32), (int)(e.A & uint.MaxValue), new SimTime((long)e.B));
                break;
            case VisitMessage.Mended:
                Mend(Model.UnitOf(e.Origin), (int)e.A);
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of the visits'.");
        }
    }

    protected override void Save(SnapshotWriter writer)
    {
        foreach (ulong asked in _asked) writer.WriteUInt64(asked);
        foreach (int[] teams in _seen)
            foreach (int seen in teams) writer.WriteInt32(seen);
        writer.WriteInt32(_visits.Count);
        foreach (VisitResult visit in _visits)
        {
            writer.WriteString(Model.Units[visit.School].Code);
            visit.Write(writer, withSchool: false);
        }
    }

    protected override void Load(SnapshotReader reader)
    {
        for (int round = 0; round < _asked.Length; round++) _asked[round] = reader.ReadUInt64();
        foreach (int[] teams in _seen)
            for (int team = 0; team < teams.Length; team++) teams[team] = reader.ReadInt32();
        for (int i = reader.ReadCount(45); i > 0; i--)
        {
            int school = Model.Units.IndexOf(reader.ReadString());
            _visits.Add(VisitResult.Read(reader, school));
        }
    }

    protected override void CheckInvariants()
    {
        int seen = _seen.Sum(teams => teams.Sum());
        if (seen != _visits.Count) throw Broken($"The teams have made {seen} visits, and {_visits.Count} are written down.");
    }

    private void Begin(int round, ulong asked)
    {
        if (_asked[round] != 0) throw Broken($"The round '{_index.Plan.WorkItems[Plan.Rounds[round].Item].Id}' begins twice.");
        _asked[round] = asked;
        for (int team = 0; team < Plan.Rounds[round].Teams; team++) SetOut(round, team);
        if (_map.Schools.Count == 0) TellEnd(round);
    }

    /// <summary>A team sets out for its next school, where it has one.</summary>
    private void SetOut(int round, int team)
    {
        VisitRoundPlan plan = Plan.Rounds[round];
        ImmutableArray<int> route = _routes[round][team];
        int seen = _seen[round][team];
        if (seen >= route.Length * plan.Times) return;
        int school = route[seen % route.Length], number = VisitMessage.Number(round, seen / route.Length);
        uint entity = EntityOf(Model.Units[school].Code);
        SimDuration stay = plan.Stay.SampleDuration(Stream(StayDraws).Word(entity, (uint)number));
        double speed = Plan.SpeedKmh.Sample(Stream(WayDraws).Word(entity, (uint)number));
        OpenHours hours = _index.Plan.Hours[plan.Hours];
        int from = seen % route.Length == 0 ? -1 : route[(seen - 1) % route.Length];
        SimTime leaves = hours.NextOpen(Now), came = Finish(hours, leaves, WayTime(from, school, speed)), left = Finish(hours, came, stay);
        bool isOvernight = leaves.IsNever || DayOf(leaves) != DayOf(Now);
        if (isOvernight || left.IsNever || DayOf(left) != DayOf(leaves))
        {
            from = -1;
            leaves = isOvernight ? leaves : hours.NextOpen(EndOf(Now));
            came = Finish(hours, leaves, WayTime(from, school, speed));
            left = Finish(hours, came, stay);
        }
        if (left.IsNever) return; // the season ends on the road
        Schedule(left, Priority.Completion, VisitEnds, ((ulong)round << 32) | (uint)((from + 1) << 8) | (uint)team, (ulong)came.Microseconds);
    }

    private static SimTime Finish(OpenHours hours, SimTime start, SimDuration takes) => start.IsNever ? start : hours.Finish(start, takes);

    private SimDuration WayTime(int from, int to, double speed) => SimDuration.FromSecondsRounded(_map.Metres(from, to) / 1000 / speed * 3600);

    private void EndVisit(int round, int word, SimTime came)
    {
        (int team, int from) = (word & 0xFF, (word >> 8) - 1);
        VisitRoundPlan plan = Plan.Rounds[round];
        ImmutableArray<int> route = _routes[round][team];
        int seen = _seen[round][team]++, school = route[seen % route.Length], visit = seen / route.Length;
        string code = Model.Units[school].Code;
        bool hasFound = Uniform.Chance(Stream(FoundDraws).Word(EntityOf(code), (uint)VisitMessage.Number(round, visit)), plan.Found);
        _visits.Add(new VisitResult(round, team, school, visit, (int)_map.Metres(from, school), came, Now, hasFound, SimTime.Never));
        if (hasFound)
            Send(_index.RankOf(school), Now + ChannelPlan.Least, Priority.Arrival, OfficeMessage.FoundAtVisit, Payload.Of(_index.KeyOf(plan.Mends), VisitMessage.Number(round, visit)));
        SetOut(round, team);
        if (_seen[round].Sum() == _map.Schools.Count * plan.Times) TellEnd(round);
    }

    private void TellEnd(int round) =>
        Send(Model.RankOfId(_asked[round]), Now + ChannelPlan.Least, Priority.Arrival, OfficeMessage.RoundMade, Payload.Of(_index.KeyOf(Plan.Rounds[round].Item)));

    private void Mend(int school, int number)
    {
        int at = _visits.FindIndex(visit => visit.School == school && VisitMessage.Number(visit.Round, visit.Visit) == number);
        if (at < 0) throw Broken($"'{Model.Units[school].Code}' has mended what nobody has found.");
        _visits[at] = _visits[at] with { Mended = Now };
    }

    private static long DayOf(SimTime t) => t.Microseconds / SimDuration.FromDays(1).Microseconds;

    private static SimTime EndOf(SimTime t) => SimTime.Zero + SimDuration.FromDays(DayOf(t) + 1);
}
