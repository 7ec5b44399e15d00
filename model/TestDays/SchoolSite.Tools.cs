using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.TestDays;

/// <content>The tool package, while it is in the school.</content>
internal sealed partial class SchoolSite
{
    /// <summary>How packages are looked after; null: nobody does, and they are where they are needed.</summary>
    internal CustodyPlan? Custody => Season.Custody;

    internal SiteTools Tools { get; } = new();

    /// <summary>Whether this school answers for its package at a moment.</summary>
    public bool HoldsAt(SimTime t) => Tools.HoldsAt(t);

    internal bool IsLastReturn(SiteSession session) => session.Index == _index.LastReturn;

    /// <summary>What is missing or damaged is made good from the spares; what they do not cover some pupils go without.</summary>
    internal void TellShortage()
    {
        int lacking = Tools.Unusable - (Custody!.SpareSets * Custody.PiecesPerPupil);
        if (lacking <= 0) Occurred("wrong-count", 0, PackageId);
        else Occurred("short-package", (lacking + Custody.PiecesPerPupil - 1) / Custody.PiecesPerPupil, PackageId);
    }

    internal void LosePiece()
    {
        if (Custody is null) return;
        Tools.Lose();
        Occurred("wrong-count", 1, PackageId);
    }

    /// <summary>The package waits for a vehicle of the county, or sets out with the school's own.</summary>
    internal void StartReturn()
    {
        if (Custody!.FetchedBy == CarriedBy.School) HandOver(new(SignerRole.Custodian, 0), CustodyPlace.WayBack, isCarried: false, CustodyPlan.LeastHandover);
        else if (!TryHandToVehicle()) Send(Model.RankOf(CountyOf(), CountyStore.Sort), Now + ChannelPlan.Least, Priority.Arrival, StoreMessage.ReadyToReturn);
    }

    /// <summary>The package goes into the mail; returns how long that takes.</summary>
    internal SimDuration Mail()
    {
        SimDuration takes = Custody!.HandOver.SampleDuration(Stream(MailDraws).Word(0, 0));
        HandOver(new(SignerRole.Mail, 0), CustodyPlace.MailBack, isCarried: false, takes);
        return takes;
    }

    private const ulong MailDraws = 1;

    private byte _vehicle; // that stands at the gate
    private SimTime _vehicleUntil = SimTime.Zero;

    private int PackageRank => Model.RankOf(Season.Units.ChildrenOf(_unit)[^1], ToolPackage.Sort);

    private ulong PackageId => Custody is null ? 0 : Model.IdOf(PackageRank);

    private int CountyOf() => Season.Units.AncestorAt(_unit, Units.UnitLevel.County);

    private void Come(int package, PackageContents contents, HandoverNote note)
    {
        if (Tools.HoldsAt(Now)) throw Broken("The package comes, and is here already.");
        Tools.Come(contents, Now);
        note = note with { To = Signs() };
        Send(package, Now + ChannelPlan.Least, Priority.Arrival, PackageMessage.TakenOver, (ulong)Now.Microseconds, note.Word);
        if (contents.IsSealBroken) FindSealBroken();
        foreach (SiteSession session in _sessions)
            if (session.State == SessionState.On && session.Work is FetchWork fetch) fetch.Changed();
    }

    /// <summary>A vehicle of the county is here: as soon as the package is packed, it goes with it.</summary>
    private void SeeVehicle(byte vehicle, SimTime until)
    {
        (_vehicle, _vehicleUntil) = (vehicle, until);
        if (Array.Exists(_sessions, session => session.State == SessionState.On && session.Work is ReturnWork)) TryHandToVehicle();
    }

    /// <summary>Both sign, and the package goes with the vehicle at the gate; false when there is none, or it is about to leave.</summary>
    private bool TryHandToVehicle()
    {
        SimTime ends = Now + ToolPackage.HandOverTime(purpose => StreamOf(PackageId, purpose), Custody!, CustodyDays.Of(Custody!, Now), isOut: false);
        if (!Tools.IsHere || ends > _vehicleUntil) return false;
        HandOver(new(SignerRole.Escort, _vehicle), CustodyPlace.WayBack, isCarried: true, ends - Now);
        Send(Model.RankOf(CountyOf(), CountyStore.Sort), ends, Priority.Completion, StoreMessage.Loaded);
        _vehicleUntil = SimTime.Zero;
        return true;
    }

    private void HandOver(Signature to, CustodyPlace place, bool isCarried, SimDuration takes)
    {
        if (!Tools.IsHere) throw Broken("The package is handed over, and is not here.");
        SimTime at = Now + takes;
        PackageContents contents = Tools.Go(at);
        Send(PackageRank, at, Priority.Arrival, PackageMessage.Taken, contents.Word, new HandoverNote(Signs(), to, place, isCarried, contents.Inside).Word);
    }

    private void EndReturn()
    {
        foreach (SiteSession session in _sessions)
            if (session.State == SessionState.On && session.Work is ReturnWork work) work.Arrived();
    }

    /// <summary>Who signs for the school: a custodian, or the head in charge where none is there.</summary>
    private Signature Signs()
    {
        int custodian = FirstAt("custodian", HalfDayNow());
        return custodian >= 0 ? new(SignerRole.Custodian, (byte)custodian) : new(SignerRole.HeadInCharge, 0);
    }

    /// <summary>The half-day of the last session whose bell has rung.</summary>
    private byte HalfDayNow()
    {
        byte half = 0;
        foreach (SiteSession session in _sessions)
            if (session.Plan.From <= Now) half = session.Plan.Half;
        return half;
    }
}
