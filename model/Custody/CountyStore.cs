using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Custody;

/// <summary>A county's secure room with its keepers, and its vehicles: hands the packages out, brings them to the schools and back, and mails them.</summary>
/// <remarks>This file takes in and gives out; CountyStore.Vehicles.cs drives.</remarks>
internal sealed partial class CountyStore : LogicalProcess, IReporting
{
    public static readonly LpKind Sort = new("store", Stage.Units, ChannelPlan.Least, ChecksInvariants: true);

    private const ushort FetchBegins = 100, VehicleArrives = 101, OwnVehicleAtDoor = 102, HoldUpEnds = 103, PatienceEnds = 104, CollectingBegins = 105, WaitEnds = 106;

    private const int KeepersAt = 16; // above the number of vehicles in a snapshot: how many keepers have come at forks

    private const ulong WayDraws = 1, LoadDraws = 2, AccidentDraws = 3, HoldUpDraws = 4;

    private readonly CustodyIndex _index;
    private readonly CountyRoads _roads;
    private readonly int _unit, _desk;
    private readonly StoredPackage[] _packages; // in the order of the county's schools
    private readonly Dictionary<int, StoredPackage> _ofSchool = [];
    private readonly Dictionary<int, StoredPackage> _ofRank = [];
    private readonly SimTime[] _keeperFree; // those of the plan first; of a fork, as many as there ever were
    private readonly int _keepersAtFirst;
    private Vehicle[] _vehicles; // those of the plan; then those that a fork has taken away
    private bool _isMailed;
    private double _metres;

    public CountyStore(LpContext context, CustodyIndex index)
        : base(context)
    {
        _index = index;
        _unit = context.Model.UnitOf(context.Rank);
        _roads = index.RoadsOf(_unit);
        _desk = CustodyIndex.DeskOf(index.Season.Plan, context.Model, _unit);
        _packages = [.. _roads.Map.Schools.Select(school => new StoredPackage(school, context.Model.RankOf(index.PackageOf(school), ToolPackage.Sort)))];
        foreach (StoredPackage package in _packages)
        {
            _ofSchool.Add(package.School, package);
            _ofRank.Add(package.Package, package);
        }
        int keepers = Plan.Keepers;
        SeasonPlan first = index.Season.Plan;
        while (first.Fork is { } fork) keepers = Math.Max(keepers, (first = fork.Before).Custody!.Keepers);
        (_keeperFree, _keepersAtFirst) = (new SimTime[keepers], first.Custody!.Keepers);
        _vehicles = [.. Enumerable.Range(0, Plan.FetchedBy == CarriedBy.County ? Plan.Vehicles : 0).Select(_ => new Vehicle())];
    }

    private CustodyPlan Plan => _index.Plan;

    /// <summary>Whether the store answers for the package of a school at a moment.</summary>
    public bool HoldsAt(int school, SimTime t) => _ofSchool[school].HoldsAt(t);

    public void WriteReport(SnapshotWriter writer) => new StoreReport(_unit, _vehicles.Sum(vehicle => vehicle.Trips), _metres).Write(writer);

    protected override void Start()
    {
        for (int day = 0; day < Plan.FetchedFrom.Length; day++)
            if (!Plan.FetchedFrom[day].IsNever) Schedule(Plan.FetchedFrom[day], Priority.Arrival, FetchBegins, (ulong)day);
        PlanCollecting();
    }

    protected override void Handle(in SimEvent e)
    {
        switch (e.Kind)
        {
            case FetchBegins:
                BeginFetching();
                break;
            case VehicleArrives:
                if (_vehicles[e.A].ArrivesAt == Now && _vehicles[e.A].HeldBy == 0) Arrive((int)e.A);
                break;
            case OwnVehicleAtDoor:
                HandToOwnVehicle(_ofRank[Model.RankOfId(e.A)]);
                break;
            case StoreMessage.HandedOver:
                TakeIn(_ofRank[e.Origin], PackageContents.Of(e.A), HandoverNote.Of(e.B));
                break;
            case CollectingBegins:
                if (e.B >> 32 != (ulong)Plan.Vehicles) break; // planned before a fork that has other vehicles
                (_vehicles[e.A].ToursBack, _vehicles[e.A].MayBeCalled) = (_roads.Trips[(int)e.A].Length, true);
                SendFreeVehicles();
                break;
            case StoreMessage.VehiclesChanged:
                PlanCollecting();
                SendFreeVehicles();
                break;
            case StoreMessage.Loaded:
                Load(Model.UnitOf(e.Origin));
                break;
            case WaitEnds:
                if (_vehicles[e.A].WaitsUntil == Now) GoOn((int)e.A);
                break;
            case StoreMessage.ReadyToReturn:
                _ofSchool[Model.UnitOf(e.Origin)].ReadySince = Now;
                Schedule(Now + Plan.WaitsFor, Priority.TimeOut, PatienceEnds);
                SendFreeVehicles();
                break;
            case PatienceEnds:
                SendFreeVehicles();
                break;
            case SeasonMessage.ItemDone:
                _isMailed = true;
                foreach (StoredPackage package in _packages) Mail(package);
                break;
            case StoreMessage.Struck:
                HoldUp(e.A, unchecked((uint)e.B), (int)(e.B >> 32));
                break;
            case StoreMessage.Lifted or HoldUpEnds:
                LetGo(e.A);
                break;
            case StoreMessage.Decided:
                if ((IncidentDecision)(e.B & 0xFF) == IncidentDecision.Resume) LetGo(e.A); // what is only decided does not clear a road
                break;
            case StoreMessage.KeptBack:
                _ofRank[e.Origin].IsKept = true;
                break;
            case StoreMessage.LetOut:
                LetOut(_ofRank[e.Origin]);
                break;
            case StoreMessage.Slowed:
                _ofRank[e.Origin].Slower = BitConverter.UInt64BitsToDouble(e.A);
                ChangePace();
                break;
            case StoreMessage.PostManned:
                break; // who keeps watch at night signs nothing
            default:
                throw Broken($"An event of kind {e.Kind} is none of a store's.");
        }
    }

    protected override void Save(SnapshotWriter writer)
    {
        foreach (StoredPackage package in _packages) package.Save(writer);
        foreach (SimTime free in _keeperFree.AsSpan(0, _keepersAtFirst)) writer.WriteTime(free);
        ReadOnlySpan<SimTime> came = _keeperFree.AsSpan(_keepersAtFirst); // at forks
        writer.WriteInt32(Plan.Vehicles | (came.Length << KeepersAt));
        writer.WriteInt32(_vehicles.Length);
        foreach (Vehicle vehicle in _vehicles) vehicle.Save(writer, Model);
        writer.WriteBoolean(_isMailed);
        writer.WriteDouble(_metres);
        foreach (SimTime free in came) writer.WriteTime(free);
    }

    protected override void Load(SnapshotReader reader)
    {
        foreach (StoredPackage package in _packages) package.Load(reader);
        for (int keeper = 0; keeper < _keepersAtFirst; keeper++) _keeperFree[keeper] = reader.ReadTime();
        int counts = reader.ReadInt32();
        bool isChanged = (counts & ((1 << KeepersAt) - 1)) != Plan.Vehicles;
        int known = reader.ReadInt32();
        if (known > _vehicles.Length) _vehicles = [.. _vehicles, .. Enumerable.Range(_vehicles.Length, known - _vehicles.Length).Select(_ => new Vehicle())];
        foreach (Vehicle vehicle in _vehicles.Take(known)) vehicle.Load(reader, Model);
        if (isChanged) ShareOut();
        _isMailed = reader.ReadBoolean();
        _metres = reader.ReadDouble();
        for (int keeper = _keepersAtFirst; keeper < _keepersAtFirst + (counts >> KeepersAt); keeper++) _keeperFree[keeper] = reader.ReadTime();
    }

    protected override void CheckInvariants()
    {
        foreach (StoredPackage package in _packages)
            if (package.IsHere && Now < package.HandsOverAt) throw Broken($"The package of '{_index.Units[package.School].Code}' was handed out for {package.HandsOverAt} and is here again at {Now}.");
        foreach (Vehicle vehicle in _vehicles)
            if (vehicle.Stop > vehicle.Stops.Count) throw Broken($"A vehicle is at its stop {vehicle.Stop} of {vehicle.Stops.Count}.");
    }

    private void BeginFetching()
    {
        if (Plan.FetchedBy == CarriedBy.County)
        {
            for (int vehicle = 0; vehicle < _roads.Trips.Length; vehicle++) (_vehicles[vehicle].ToursOut, _vehicles[vehicle].MayBeCalled) = (_roads.Trips[vehicle].Length, false);
            SendFreeVehicles();
            foreach (StoredPackage package in _packages)
                if (package.IsHere ? package.IsKept : !package.WasOut) package.IsOverdue = true; // the mail has not brought it yet, or it must not go
            return;
        }
        foreach (StoredPackage package in _packages)
        {
            if (package.MayGo) CallOwnVehicle(package, aimed: true);
            else if (package.IsHere || !package.WasOut) package.IsOverdue = true;
        }
    }

    /// <summary>The store has the package from now on: from the mail, or back from its school.</summary>
    private void TakeIn(StoredPackage package, PackageContents contents, HandoverNote note)
    {
        if (package.HoldsAt(Now)) throw Broken($"The package of '{_index.Units[package.School].Code}' comes in and is here already.");
        (package.IsHere, package.Contents) = (true, contents);
        Send(package.Package, Now + ChannelPlan.Least, Priority.Arrival, PackageMessage.TakenOver, (ulong)Now.Microseconds, note.Word);
        if (package.WasOut)
        {
            Send(Model.RankOf(package.School, SchoolSite.Sort), Now + ChannelPlan.Least, Priority.Arrival, SiteMessage.Returned);
            if (_isMailed) Mail(package);
        }
        else if (package is { IsOverdue: true, IsKept: false })
        {
            GiveWay(package);
        }
    }

    /// <summary>What should have gone and could not goes now.</summary>
    private void GiveWay(StoredPackage package)
    {
        if (Plan.FetchedBy == CarriedBy.County) SendFreeVehicles();
        else CallOwnVehicle(package, aimed: false);
    }

    private void LetOut(StoredPackage package)
    {
        package.IsKept = false;
        if (package is { IsHere: true, IsOverdue: true }) GiveWay(package);
    }

    /// <summary>What is here and was out goes into the mail.</summary>
    private void Mail(StoredPackage package)
    {
        if (package.IsHere) HandOut(package, Now + CustodyPlan.LeastHandover, keeper: 0, new(SignerRole.Mail, 0), CustodyPlace.MailBack, isCarried: false);
    }

    private void HandOut(StoredPackage package, SimTime at, int keeper, Signature to, CustodyPlace place, bool isCarried)
    {
        if (!package.IsHere) throw Broken($"The package of '{_index.Units[package.School].Code}' is handed out and is not here.");
        (package.IsHere, package.HandsOverAt, package.WasOut, package.IsOverdue) = (false, at, true, false);
        var note = new HandoverNote(new Signature(SignerRole.Keeper, (byte)keeper), to, place, isCarried, package.Contents.Listed);
        Send(package.Package, at, Priority.Arrival, PackageMessage.Taken, package.Contents.Word, note.Word);
    }

    /// <summary>A keeper hands something out: the first to be free, from now or from when he is, and until he has done it.</summary>
    private (int Keeper, SimTime Begins) Engage(SimDuration takes)
    {
        int keeper = 0;
        for (int other = 1; other < Plan.Keepers; other++)
            if (_keeperFree[other] < _keeperFree[keeper]) keeper = other;
        SimTime begins = SimTime.Max(Now, _keeperFree[keeper]);
        _keeperFree[keeper] = begins + takes;
        return (keeper, begins);
    }

    private SimDuration LoadTime(StoredPackage package) => Plan.Load.SampleDuration(Stream(LoadDraws).Word(KeyOf(package), (uint)CustodyDays.Of(Plan, Now)));

    /// <summary>The package's name in the store's streams, so that another school moves none of its draws.</summary>
    private uint KeyOf(StoredPackage package) => unchecked((uint)Model.IdOf(package.Package));

    private void Occurred(string kind, int touched)
    {
        if (_desk >= 0) Send(_desk, Now + ChannelPlan.Least, Priority.Arrival, DeskMessage.Occurred, DeskMessage.Incident(kind, touched), Id);
    }
}
