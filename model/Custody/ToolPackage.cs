using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Custody;

/// <summary>One tool package: its ledger, and its holder while it is in transit or with those outside the county.</summary>
/// <remarks>
/// At every moment exactly one process holds it: this one, the county's store or the school's site. Custody passes by one message that carries
/// both signatures and takes effect when it arrives; until then the giver answers for it. Store and site report what they took, so that the
/// ledger is whole. This file goes the way of a package, ToolPackage.Incidents.cs is what incidents do to it.
/// </remarks>
internal sealed partial class ToolPackage : LogicalProcess, IReporting, ICounted
{
    public static readonly LpKind Sort = new("package", Stage.Units, ChannelPlan.Least, ChecksInvariants: true);

    private const ushort MailArrives = 100, WayEnds = 101, BecomesLate = 102, HoldUpEnds = 103;

    private const ulong FaultDraws = 1, HandOverDraws = 2, WayDraws = 3, MailDraws = 4;

    private const uint LateMail = 0, Shortage = 1, Damage = 2, Seal = 3;

    private readonly CustodyIndex _index;
    private readonly int _unit, _school, _store, _site, _desk;
    private readonly List<Handover> _ledger = [];
    private PackageContents _contents;
    private CustodyPlace _place = CustodyPlace.Printer;
    private bool _isHolder = true;
    private SimTime _handsOverAt = SimTime.Zero;
    private SimTime _wayEndsAt = SimTime.Never;
    private double _rain, _storm; // how much slower: the rain when its way began, and what is on now

    public ToolPackage(LpContext context, CustodyIndex index)
        : base(context)
    {
        _index = index;
        _unit = context.Model.UnitOf(context.Rank);
        _school = index.Units[_unit].Parent;
        _store = context.Model.RankOf(index.Units.AncestorAt(_unit, UnitLevel.County), CountyStore.Sort);
        _site = context.Model.RankOf(_school, SchoolSite.Sort);
        _desk = CustodyIndex.DeskOf(index.Season.Plan, context.Model, _school);
        _contents = Printed();
    }

    private CustodyPlan Plan => _index.Plan;

    /// <summary>Whether this process, and no other, answers for the package at a moment.</summary>
    public bool HoldsAt(SimTime t) => _isHolder || t < _handsOverAt;

    public void WriteReport(SnapshotWriter writer) => new PackageReport(_unit, _place, Printed().Inside, _contents.Inside, [.. _ledger]).Write(writer);

    public void Count(SeasonCounter counter) => counter.Package(_unit, _place);

    /// <summary>How long the handover at the end of a way takes; who drives reads it as well.</summary>
    /// <param name="stream">Makes the stream of a purpose, of the package.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="day">Of the test days.</param>
    /// <param name="isOut">At the school, not at the county.</param>
    public static SimDuration HandOverTime(Func<ulong, KeyedStream> stream, CustodyPlan plan, int day, bool isOut) =>
        plan.HandOver.SampleDuration(stream(HandOverDraws).Word((uint)day, isOut ? 0u : 1u));

    protected override void Start()
    {
        if (Plan.Received < 0) HandToStore(SignerRole.Mail, SimTime.Zero + CustodyPlan.LeastHandover);
        for (int day = 0; day < Plan.FetchedBefore.Length; day++)
            if (!Plan.FetchedBefore[day].IsNever && (day == 0 || Plan.Night == CarriedBy.County)) Schedule(Plan.FetchedBefore[day], Priority.TimeOut, BecomesLate);
    }

    protected override void Handle(in SimEvent e)
    {
        switch (e.Kind)
        {
            case SeasonMessage.ItemDone:
                Hear(_index.Season.ItemOf(unchecked((uint)e.A)));
                break;
            case MailArrives:
                HandToStore(SignerRole.Mail, Now + CustodyPlan.LeastHandover);
                break;
            case PackageMessage.Taken:
                Take(PackageContents.Of(e.A), HandoverNote.Of(e.B));
                break;
            case PackageMessage.Arrived:
                EndWay();
                break;
            case WayEnds:
                if (_wayEndsAt == Now) EndWay();
                break;
            case PackageMessage.TakenOver:
                Enter(new SimTime((long)e.A), HandoverNote.Of(e.B));
                break;
            case PackageMessage.Delayed:
                Delay(SimDuration.FromSeconds((long)e.A));
                break;
            case PackageMessage.Struck:
                Strike(e.A, unchecked((uint)e.B), (long)(e.B >> 32));
                break;
            case PackageMessage.Lifted or HoldUpEnds:
                LetOut(e.A);
                Clear(e.A);
                break;
            case PackageMessage.Decided:
                HearDecision(e.A, (IncidentDecision)(e.B & 0xFF));
                break;
            case BecomesLate:
                if (_place != CustodyPlace.School) Occurred("late-package");
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of a package's.");
        }
    }

    protected override void Save(SnapshotWriter writer)
    {
        writer.WriteUInt64(_contents.Word);
        writer.WriteByte((byte)_place);
        writer.WriteBoolean(_isHolder);
        writer.WriteTime(_handsOverAt);
        writer.WriteTime(_wayEndsAt);
        writer.WriteInt32(_ledger.Count);
        foreach (Handover handover in _ledger) handover.Write(writer);
        writer.WriteInt32(_keptBy.Count);
        foreach (ulong incident in _keptBy) writer.WriteUInt64(incident);
        writer.WriteInt32(_slowedBy.Count);
        foreach ((ulong incident, uint kind) in _slowedBy)
        {
            writer.WriteUInt64(incident);
            writer.WriteUInt32(kind);
        }
        writer.WriteDouble(_rain);
        writer.WriteDouble(_storm);
    }

    protected override void Load(SnapshotReader reader)
    {
        _contents = PackageContents.Of(reader.ReadUInt64());
        _place = (CustodyPlace)reader.ReadByte();
        _isHolder = reader.ReadBoolean();
        _handsOverAt = reader.ReadTime();
        _wayEndsAt = reader.ReadTime();
        for (int i = reader.ReadCount(18); i > 0; i--) _ledger.Add(Handover.Read(reader));
        for (int i = reader.ReadCount(8); i > 0; i--) _keptBy.Add(reader.ReadUInt64());
        for (int i = reader.ReadCount(12); i > 0; i--) _slowedBy.Add((reader.ReadUInt64(), reader.ReadUInt32()));
        (_rain, _storm) = (reader.ReadDouble(), reader.ReadDouble());
    }

    protected override void CheckInvariants()
    {
        if (_isHolder && Now < _handsOverAt) throw Broken($"The package was handed over for {_handsOverAt} and is held again at {Now}.");
        for (int i = _ledger.Count - 1; i > 0 && i >= _ledger.Count - 2; i--)
        {
            if (_ledger[i].From != _ledger[i - 1].To || _ledger[i].At < _ledger[i - 1].At)
                throw Broken($"The ledger does not add up: {_ledger[i - 1]}, then {_ledger[i]}.");
        }
    }

    /// <summary>What the printer packed: with fewer pieces than listed, or damaged ones, by the package's own luck.</summary>
    private PackageContents Printed()
    {
        int listed = Plan.PiecesOf(_index.FactsOf(_school));
        KeyedStream faults = Stream(FaultDraws);
        bool isOpened = !Plan.FetchedFrom.IsEmpty && _index.Season.Plan.HasHappened(Plan.FetchedFrom[0]); // what was in it is history
        int Few(uint fault, double chance) => !isOpened && Uniform.Chance(faults.Word(fault, 0), chance) ? (int)Math.Min(listed, 1 + Uniform.Below(faults.Word(fault, 1), (uint)Plan.Faults.ShortBy)) : 0;
        return new PackageContents(listed, listed - Few(Shortage, Plan.Faults.Short), Few(Damage, Plan.Faults.Damaged), false);
    }

    private void Hear(int item)
    {
        if (item == Plan.Dispatched && _place == CustodyPlace.Printer)
        {
            Enter(Now, new HandoverNote(new(SignerRole.Centre, 0), new(SignerRole.Mail, 0), CustodyPlace.MailOut, false, _contents.Listed));
        }
        else if (item == Plan.Received && _isHolder && _place is CustodyPlace.Printer or CustodyPlace.MailOut)
        {
            KeyedStream faults = Stream(FaultDraws);
            if (!HasHappened && Uniform.Chance(faults.Word(LateMail, 0), Plan.Faults.LateMail)) Schedule(Now + Plan.Faults.LateBy.SampleDuration(faults.Word(LateMail, 1)), Priority.Arrival, MailArrives);
            else HandToStore(SignerRole.Mail, Now + CustodyPlan.LeastHandover);
        }
        else if (item == Plan.Arrived && _isHolder && _place == CustodyPlace.MailBack)
        {
            Receive();
        }
    }

    /// <summary>In transit from now on.</summary>
    private void Take(PackageContents contents, HandoverNote note)
    {
        if (_isHolder) throw Broken($"The package is handed over to the way {note.Place} by somebody who did not have it.");
        _contents = contents;
        _isHolder = true;
        Enter(Now, note);
        if (note.Place == CustodyPlace.MailBack)
        {
            if (Plan.Arrived < 0) SetOut(Plan.MailBack.SampleDuration(Stream(MailDraws).Word(0, 0)));
        }
        else if (!note.IsCarried)
        {
            SetOut(WayTime(note.Place == CustodyPlace.WayOut));
        }
    }

    private void SetOut(SimDuration way)
    {
        _wayEndsAt = Now + way;
        Schedule(_wayEndsAt, Priority.Arrival, WayEnds);
    }

    /// <summary>How long its school's vehicle takes, with the weather and an accident where there is one.</summary>
    private SimDuration WayTime(bool isOut)
    {
        KeyedStream words = Stream(WayDraws);
        uint way = ((uint)Day() * 2) + (isOut ? 0u : 1u);
        double hours = _index.FactsOf(_school).DistanceMetres / 1000 / Plan.Speed.Sample(words.Word(way, 0));
        SimDuration takes = SimDuration.FromSecondsRounded(hours * 3600);
        _rain = 0;
        if (HasHappened) return takes;
        if (_index.Weather is { } weather) _rain = new Weather(weather, StreamOf(Weather.IdOf(CountyCode), 0)).SlowerAt(Now);
        takes = Weather.OnTheWay(takes, Math.Max(_rain, _storm));
        if (!Uniform.Chance(words.Word(way, 1), Plan.Faults.Accident)) return takes;
        Occurred("vehicle-accident");
        return takes + Plan.Faults.AccidentLasts.SampleDuration(words.Word(way, 2));
    }

    private bool HasHappened => _index.Season.Plan.HasHappened(Now);

    private string CountyCode => _index.Units[_index.Units.AncestorAt(_unit, UnitLevel.County)].Code;

    private void Delay(SimDuration by)
    {
        if (_wayEndsAt.IsNever || _place is not (CustodyPlace.WayOut or CustodyPlace.WayBack)) return;
        _wayEndsAt += by;
        Schedule(_wayEndsAt, Priority.Arrival, WayEnds);
    }

    /// <summary>It is at the door: whoever takes it signs.</summary>
    private void EndWay()
    {
        _wayEndsAt = SimTime.Never;
        if (_place == CustodyPlace.MailBack)
        {
            Receive();
            return;
        }
        bool isOut = _place == CustodyPlace.WayOut;
        SimTime at = Now + HandOverTime(Stream, Plan, Day(), isOut);
        if (!isOut)
        {
            HandToStore(_ledger[^1].SignedTo.Role, at);
            return;
        }
        bool isFirst = !_ledger.Exists(line => line.To == CustodyPlace.School);
        if (isFirst && !HasHappened && Uniform.Chance(Stream(FaultDraws).Word(Seal, 0), Plan.Faults.SealBroken)) _contents = _contents with { IsSealBroken = true };
        Give(_site, at, SiteMessage.HandedOver, new HandoverNote(_ledger[^1].SignedTo, new(SignerRole.Custodian, 0), CustodyPlace.School, false, _contents.Listed));
    }

    private void HandToStore(SignerRole role, SimTime at)
    {
        Signature from = role == SignerRole.Mail ? new(role, 0) : _ledger[^1].SignedTo;
        Give(_store, at, StoreMessage.HandedOver, new HandoverNote(from, new(SignerRole.Keeper, 0), CustodyPlace.County, false, _contents.Listed));
    }

    private void Give(int taker, SimTime at, ushort kind, HandoverNote note)
    {
        if (!_isHolder) throw Broken("The package is handed over by its way, and is not on it.");
        Send(taker, at, Priority.Arrival, kind, _contents.Word, note.Word);
        (_isHolder, _handsOverAt) = (false, at);
    }

    /// <summary>With whom it was mailed to: it stays there.</summary>
    private void Receive() => Enter(Now, new HandoverNote(new(SignerRole.Mail, 0), new(SignerRole.Receiver, 0), CustodyPlace.Receiver, false, _contents.Inside));

    private void Enter(SimTime at, HandoverNote note)
    {
        _ledger.Add(note.At(at, _place));
        _place = note.Place;
    }

    /// <summary>The test day at hand, 0 before the first ends.</summary>
    private int Day() => CustodyDays.Of(Plan, Now);

    private void Occurred(string kind)
    {
        if (_desk >= 0) Send(_desk, Now + ChannelPlan.Least, Priority.Arrival, DeskMessage.Occurred, DeskMessage.Incident(kind, _index.FactsOf(_school).Pupils), Id);
    }
}
