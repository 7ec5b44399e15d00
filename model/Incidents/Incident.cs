using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>An incident as its home keeps it: the one place that knows its state, its owner and its history.</summary>
internal sealed class Incident
{
    private readonly List<LogLine> _log = [];
    private readonly List<int> _called = []; // ranks of the desks that were told or called, in that order
    private uint _asked;    // helpers that were called, a bit a seat
    private uint _helped;   // helpers that are done
    private uint _reported; // seats that have told the next level

    public required ulong Key { get; init; }

    /// <summary>Index of its kind.</summary>
    public required int Kind { get; init; }

    /// <summary>The how-manieth of its kind at its home, from 1.</summary>
    public required int Ordinal { get; init; }

    public required SimTime At { get; init; }

    /// <summary>Pupils or people touched.</summary>
    public required int Touched { get; init; }

    /// <summary>When it is over by itself; <see cref="SimTime.Zero"/> when it does not last.</summary>
    public required SimTime Until { get; init; }

    public required EscalationChain Chain { get; init; }

    public IncidentLevel Level { get; set; }

    public IncidentLevel WorstLevel { get; private set; }

    /// <summary>What gave it its level.</summary>
    public ClassRule Rule { get; set; }

    /// <summary>The level that the rules gave it last, whatever a person said.</summary>
    public IncidentLevel RuleLevel { get; set; }

    public IncidentState State { get; set; }

    /// <summary>Rank of the desk that has it.</summary>
    public int Owner { get; set; }

    public byte Round { get; set; }

    public bool IsApproved { get; set; }

    public bool IsProposed { get; set; }

    public bool IsHandled { get; set; }

    /// <summary>What lasted is over, by itself or because somebody helped.</summary>
    public bool IsPassed { get; set; }

    /// <summary>When it got its level: limits count from here.</summary>
    public SimTime LevelSince { get; set; }

    public SimTime? Acknowledged { get; set; }

    /// <summary>When the level that must be told heard of it.</summary>
    public SimTime? Reported { get; set; }

    public SimTime? Decided { get; set; }

    public SimTime? Resolved { get; set; }

    /// <summary>The other desks that were called or told, in that order.</summary>
    public IReadOnlyList<int> Desks => _called;

    public IReadOnlyList<LogLine> Log => _log;

    public bool IsOver => State == IncidentState.Resolved;

    /// <summary>Whether a helper is called and not done.</summary>
    public bool AwaitsHelp => _asked != _helped;

    public void SetLevel(IncidentLevel level, ClassRule rule, SimTime now)
    {
        if (rule != ClassRule.Person) RuleLevel = level;
        if (level == Level && rule == ClassRule.Person) return;
        if (level != Level) LevelSince = now;
        (Level, Rule) = (level, rule);
        if (level > WorstLevel) WorstLevel = level;
    }

    /// <summary>Whether that happened at a desk since the incident has its level.</summary>
    public bool Was(IncidentStep step, ulong desk) => _log.Exists(line => line.Step == step && line.Desk == desk && line.At >= LevelSince);

    public bool Knows(int desk) => _called.Contains(desk);

    public void AddDesk(int desk)
    {
        if (!_called.Contains(desk)) _called.Add(desk);
    }

    /// <summary>Whether any helper was called.</summary>
    public bool HasCalledHelp => _asked != 0;

    public bool IsCalled(IncidentSeat helper) => (_asked & Bit(helper)) != 0;

    public void CallHelper(IncidentSeat helper) => _asked |= Bit(helper);

    public bool HasHelped(IncidentSeat helper) => (_helped & Bit(helper)) != 0;

    public void EndHelp(IncidentSeat helper) => _helped |= _asked & Bit(helper);

    /// <summary>Nobody has to help any more.</summary>
    public void EndHelp() => _helped = _asked;

    public bool HasReported(IncidentSeat seat) => (_reported & Bit(seat)) != 0;

    public void SetReported(IncidentSeat seat) => _reported |= Bit(seat);

    /// <summary>It was raised: everything that was owed is owed anew.</summary>
    public void BeginRound()
    {
        Round = checked((byte)(Round + 1));
        (_reported, IsApproved, IsProposed, IsHandled, Reported) = (0, false, false, false, null);
    }

    public void Write(SimTime at, ulong desk, IncidentStep step, IncidentSeat by, bool isByPerson = false, byte detail = 0) =>
        _log.Add(new LogLine(at, desk, Level, step, by, isByPerson, detail));

    public void Save(SnapshotWriter writer, SimModel model, IncidentIndex index)
    {
        writer.WriteUInt64(Key);
        writer.WriteUInt32(index.KeyOf(Kind));
        writer.WriteInt32(Ordinal);
        writer.WriteTime(At);
        writer.WriteInt32(Touched);
        writer.WriteTime(Until);
        Chain.Save(writer);
        foreach (byte value in (ReadOnlySpan<byte>)[(byte)Level, (byte)WorstLevel, (byte)Rule, (byte)RuleLevel, (byte)State, Round]) writer.WriteByte(value);
        foreach (bool value in (ReadOnlySpan<bool>)[IsApproved, IsProposed, IsHandled, IsPassed]) writer.WriteBoolean(value);
        writer.WriteUInt64(model.IdOf(Owner));
        foreach (SimTime? moment in (ReadOnlySpan<SimTime?>)[LevelSince, Acknowledged, Reported, Decided, Resolved]) writer.WriteTime(moment ?? SimTime.Never);
        foreach (uint bits in (ReadOnlySpan<uint>)[_asked, _helped, _reported]) writer.WriteUInt32(bits);
        writer.WriteInt32(_called.Count);
        foreach (int desk in _called) writer.WriteUInt64(model.IdOf(desk));
        writer.WriteInt32(_log.Count);
        foreach (LogLine line in _log) line.Save(writer);
    }

    public static Incident Load(SnapshotReader reader, SimModel model, IncidentIndex index)
    {
        var incident = new Incident
        {
            Key = reader.ReadUInt64(),
            Kind = index.KindOf(reader.ReadUInt32()),
            Ordinal = reader.ReadInt32(),
            At = reader.ReadTime(),
            Touched = reader.ReadInt32(),
            Until = reader.ReadTime(),
            Chain = new EscalationChain(index.Plan.Escalation),
        };
        incident.Chain.Load(reader);
        (incident.Level, incident.WorstLevel, incident.Rule) = ((IncidentLevel)reader.ReadByte(), (IncidentLevel)reader.ReadByte(), (ClassRule)reader.ReadByte());
        (incident.RuleLevel, incident.State, incident.Round) = ((IncidentLevel)reader.ReadByte(), (IncidentState)reader.ReadByte(), reader.ReadByte());
        (incident.IsApproved, incident.IsProposed, incident.IsHandled, incident.IsPassed) = (reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadBoolean());
        incident.Owner = model.RankOfId(reader.ReadUInt64());
        incident.LevelSince = reader.ReadTime();
        (incident.Acknowledged, incident.Reported, incident.Decided, incident.Resolved) = (Moment(reader), Moment(reader), Moment(reader), Moment(reader));
        (incident._asked, incident._helped, incident._reported) = (reader.ReadUInt32(), reader.ReadUInt32(), reader.ReadUInt32());
        for (int i = reader.ReadCount(8); i > 0; i--) incident._called.Add(model.RankOfId(reader.ReadUInt64()));
        for (int i = reader.ReadCount(LogLine.Size); i > 0; i--) incident._log.Add(LogLine.Load(reader));
        return incident;
    }

    private static uint Bit(IncidentSeat seat) => 1u << (int)seat;

    private static SimTime? Moment(SnapshotReader reader)
    {
        SimTime moment = reader.ReadTime();
        return moment.IsNever ? null : moment;
    }

    /// <summary>A line of the history; the desk by its id.</summary>
    internal readonly record struct LogLine(SimTime At, ulong Desk, IncidentLevel Level, IncidentStep Step, IncidentSeat By, bool IsByPerson, byte Detail)
    {
        public const int Size = 21;

        public void Save(SnapshotWriter writer)
        {
            writer.WriteTime(At);
            writer.WriteUInt64(Desk);
            writer.WriteByte((byte)Level);
            writer.WriteByte((byte)Step);
            writer.WriteByte((byte)By);
            writer.WriteBoolean(IsByPerson);
            writer.WriteByte(Detail);
        }

        public static LogLine Load(SnapshotReader reader) => new(
            reader.ReadTime(), reader.ReadUInt64(), (IncidentLevel)reader.ReadByte(), (IncidentStep)reader.ReadByte(), (IncidentSeat)reader.ReadByte(), reader.ReadBoolean(), reader.ReadByte());
    }
}
