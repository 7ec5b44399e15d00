using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Custody;

/// <content>Drives: the county's vehicles on their tours, and the schools' own from the door.</content>
internal sealed partial class CountyStore
{
    /// <summary>Every vehicle that stands in the yard goes on with its tours; when they are made, it brings what came late and fetches what is packed.</summary>
    private void SendFreeVehicles()
    {
        for (int vehicle = 0; vehicle < _roads.Trips.Length; vehicle++)
        {
            Vehicle next = _vehicles[vehicle];
            while (next is { IsFree: true, ToursOut: > 0 })
            {
                int trip = _roads.Trips[vehicle].Length - next.ToursOut--;
                SetOut(vehicle, [.. _roads.Trips[vehicle][trip].Where(IsReady)], isCollecting: false);
            }
            while (next is { IsFree: true, ToursBack: > 0 })
            {
                int trip = _roads.Trips[vehicle].Length - next.ToursBack--;
                SetOut(vehicle, [.. _roads.Trips[vehicle][trip].Where(school => IsOutside(school) && !IsAwaited(school))], isCollecting: true);
            }
            if (!next.IsFree) continue;
            SetOut(vehicle, [.. _packages.Where(package => package.MayGo && package.IsOverdue).Take(Plan.Capacity).Select(package => package.School)], isCollecting: false);
            if (!_vehicles[vehicle].IsFree) continue;
            if (next.MayBeCalled) SetOut(vehicle, ToCollect(vehicle), isCollecting: true);
        }
    }

    /// <summary>Whether a school's package can go on a tour; what is kept back goes later.</summary>
    private bool IsReady(int school)
    {
        StoredPackage package = _ofSchool[school];
        if (package is { IsHere: true, IsKept: true }) package.IsOverdue = true;
        return package.MayGo;
    }

    /// <summary>On the days on which packages go back every vehicle sets out so that it is at its first school when that is to be ready.</summary>
    private void PlanCollecting()
    {
        if (Plan.FetchedBy != CarriedBy.County) return;
        for (int day = 0; day < Plan.ReturnedFrom.Length; day++)
        {
            bool isLast = day == Plan.ReturnedFrom.Length - 1;
            if (Plan.ReturnedFrom[day].IsNever || (isLast ? Plan.MailedBy : Plan.Night) == CarriedBy.School) continue;
            if (Person.EndOfDay(Plan.ReturnedFrom[day]) <= Now) continue; // at a fork
            for (int vehicle = 0; vehicle < _roads.Trips.Length; vehicle++)
            {
                if (_roads.Trips[vehicle].IsEmpty) continue;
                double hours = _roads.Map.Metres(-1, _roads.Trips[vehicle][0][0]) / 1000 / Plan.Speed.Nominal;
                SimTime leaves = SimTime.Max(Now, Plan.ReturnedFrom[day] - SimDuration.FromSecondsRounded(hours * 3600));
                Schedule(leaves, Priority.Arrival, CollectingBegins, (ulong)vehicle, ((ulong)Plan.Vehicles << 32) | (uint)day);
            }
        }
    }

    /// <summary>Whether a vehicle is on its way to a school, or stands there.</summary>
    private bool IsAwaited(int school) => Array.Exists(_vehicles, vehicle => vehicle.ComesTo(school));

    /// <summary>Other vehicles from now on, and other tours: what has not gone yet goes by these, and each vehicle ends the trip that it is on.</summary>
    private void ShareOut()
    {
        bool isMorning = Array.Exists(_vehicles, vehicle => vehicle.ToursOut > 0);
        for (int vehicle = 0; vehicle < _vehicles.Length; vehicle++)
            (_vehicles[vehicle].ToursOut, _vehicles[vehicle].ToursBack) = (isMorning && vehicle < _roads.Trips.Length ? _roads.Trips[vehicle].Length : 0, 0);
    }

    /// <summary>Whether the package of a school is there, or on its way there.</summary>
    private bool IsOutside(int school) => _ofSchool[school] is { WasOut: true } package && !package.HoldsAt(Now);

    /// <summary>The schools of a vehicle that have called and to which none is on its way, in the order of its tours; none while it waits for more of them.</summary>
    private int[] ToCollect(int vehicle)
    {
        int[] outside = [.. _roads.Trips[vehicle].SelectMany(trip => trip).Where(school => IsOutside(school) && !IsAwaited(school))];
        StoredPackage[] ready = [.. outside.Select(school => _ofSchool[school]).Where(package => !package.ReadySince.IsNever)];
        bool goes = ready.Length >= Math.Min(outside.Length, Plan.Capacity) || Array.Exists(ready, package => package.ReadySince + Plan.WaitsFor <= Now);
        return goes ? [.. ready.Take(Plan.Capacity).Select(package => package.School)] : [];
    }

    private void SetOut(int number, int[] schools, bool isCollecting)
    {
        if (schools.Length == 0) return;
        Vehicle vehicle = _vehicles[number];
        vehicle.Stops.AddRange(schools);
        vehicle.Stop = 0;
        vehicle.IsCollecting = isCollecting;
        vehicle.Trips++;
        SimTime leaves = Now;
        if (!isCollecting)
        {
            SimDuration[] loads = [.. schools.Select(school => LoadTime(_ofSchool[school]))];
            (int keeper, leaves) = Engage(loads.Aggregate(SimDuration.Zero, (sum, load) => sum + load));
            foreach ((int school, SimDuration load) in schools.Zip(loads))
            {
                leaves += load;
                HandOut(_ofSchool[school], leaves, keeper, new(SignerRole.Escort, (byte)number), CustodyPlace.WayOut, isCarried: true);
            }
        }
        Drive(number, leaves, from: -1, to: schools[0], AccidentOn(number, schools));
    }

    /// <summary>A vehicle comes to a school, or home.</summary>
    private void Arrive(int number)
    {
        Vehicle vehicle = _vehicles[number];
        vehicle.ArrivesAt = SimTime.Never;
        if (vehicle.Stop == vehicle.Stops.Count)
        {
            if (vehicle.IsCollecting)
            {
                foreach (int school in vehicle.Aboard) Send(_ofSchool[school].Package, Now + ChannelPlan.Least, Priority.Arrival, PackageMessage.Arrived);
                vehicle.Aboard.Clear();
            }
            vehicle.Stops.Clear();
            vehicle.Stop = 0;
            SendFreeVehicles();
            return;
        }
        int at = vehicle.Stops[vehicle.Stop++];
        StoredPackage package = _ofSchool[at];
        if (vehicle.IsCollecting)
        {
            vehicle.WaitsUntil = Now + Plan.WaitsFor + LongestHandover;
            Schedule(vehicle.WaitsUntil, Priority.TimeOut, WaitEnds, (ulong)number);
            Send(Model.RankOf(at, SchoolSite.Sort), Now + ChannelPlan.Least, Priority.Arrival, SiteMessage.VehicleHere, (ulong)number, (ulong)vehicle.WaitsUntil.Microseconds);
            return;
        }
        Send(package.Package, Now + ChannelPlan.Least, Priority.Arrival, PackageMessage.Arrived);
        SimDuration stays = ChannelPlan.Least + ToolPackage.HandOverTime(purpose => StreamOf(Model.IdOf(package.Package), purpose), Plan, CustodyDays.Of(Plan, Now), isOut: true);
        DriveOn(number, Now + stays);
    }

    /// <summary>A vehicle waits a little longer than the plan says, so that a handover can end that has begun.</summary>
    private SimDuration LongestHandover => ChannelPlan.Least + SimDuration.FromSecondsRounded(double.IsFinite(Plan.HandOver.Most) ? Plan.HandOver.Most : 4 * Plan.HandOver.Mean);

    /// <summary>The vehicle at a school has its package.</summary>
    private void Load(int school)
    {
        int number = Array.FindIndex(_vehicles, vehicle => !vehicle.WaitsUntil.IsNever && vehicle.Stops[vehicle.Stop - 1] == school);
        if (number < 0) throw Broken($"The package of '{_index.Units[school].Code}' is in a vehicle that is not there.");
        _ofSchool[school].ReadySince = SimTime.Never;
        _vehicles[number].Aboard.Add(school);
        GoOn(number);
    }

    /// <summary>A vehicle waits no longer at its stop.</summary>
    private void GoOn(int number)
    {
        _vehicles[number].WaitsUntil = SimTime.Never;
        DriveOn(number, Now);
    }

    private void DriveOn(int number, SimTime leaves)
    {
        Vehicle vehicle = _vehicles[number];
        Drive(number, leaves, vehicle.Stops[vehicle.Stop - 1], vehicle.Stop < vehicle.Stops.Count ? vehicle.Stops[vehicle.Stop] : -1, SimDuration.Zero);
    }

    private void Drive(int number, SimTime leaves, int from, int to, SimDuration heldUp)
    {
        double metres = _roads.Map.Metres(from, to);
        _metres += metres;
        // A way's luck is that of the school at its end, or, homeward, at its beginning: another tour changes the ways and not the luck.
        uint key = KeyOf(_ofSchool[to < 0 ? from : to]);
        uint draw = ((uint)CustodyDays.Of(Plan, Now) * 4) + (_vehicles[number].IsCollecting ? 2u : 0) + (to < 0 ? 1u : 0);
        double speed = Plan.Speed.Sample(Stream(WayDraws).Word(key, draw));
        SimDuration takes = SimDuration.FromSecondsRounded(metres / 1000 / speed * 3600);
        Vehicle vehicle = _vehicles[number];
        bool knowsWeather = _index.Weather is not null && !_index.Season.Plan.HasHappened(Now);
        vehicle.Rain = knowsWeather ? new Weather(_index.Weather!, StreamOf(Weather.IdOf(_index.Units[_unit].Code), 0)).SlowerAt(leaves) : 0;
        vehicle.Slower = SlowerOn(vehicle);
        vehicle.LeavesAt = leaves;
        vehicle.ArrivesAt = leaves + Weather.OnTheWay(takes, vehicle.Slower) + heldUp;
        if (vehicle.HeldBy != 0) vehicle.Left = vehicle.ArrivesAt - Now;
        else Schedule(vehicle.ArrivesAt, Priority.Arrival, VehicleArrives, (ulong)number);
    }

    /// <summary>How much slower a vehicle's way is: by the rain when it began, or by what is on now at its school.</summary>
    private double SlowerOn(Vehicle vehicle) => Math.Max(vehicle.Rain, _ofSchool[vehicle.Stops[Math.Min(vehicle.Stop, vehicle.Stops.Count - 1)]].Slower);

    /// <summary>Some way has become slower, or faster again: that holds for what is left of it.</summary>
    private void ChangePace()
    {
        for (int number = 0; number < _vehicles.Length; number++)
        {
            Vehicle vehicle = _vehicles[number];
            if (vehicle.ArrivesAt.IsNever || SlowerOn(vehicle) is var slower && slower == vehicle.Slower) continue;
            if (vehicle.HeldBy != 0)
            {
                vehicle.Left = Weather.Repaced(vehicle.Left, vehicle.Slower, slower);
            }
            else
            {
                SimTime from = SimTime.Max(Now, vehicle.LeavesAt);
                vehicle.ArrivesAt = from + Weather.Repaced(vehicle.ArrivesAt - from, vehicle.Slower, slower);
                Schedule(vehicle.ArrivesAt, Priority.Arrival, VehicleArrives, (ulong)number);
            }
            vehicle.Slower = slower;
        }
    }

    /// <summary>How long an accident holds a trip up; zero where there is none.</summary>
    private SimDuration AccidentOn(int number, int[] schools)
    {
        KeyedStream words = Stream(AccidentDraws);
        var trip = (uint)_vehicles[number].Trips;
        if (_index.Season.Plan.HasHappened(Now) || !Uniform.Chance(words.Word((uint)number, trip * 2), Plan.Faults.Accident)) return SimDuration.Zero;
        Occurred("vehicle-accident", schools.Sum(school => _index.FactsOf(school).Pupils));
        return Plan.Faults.AccidentLasts.SampleDuration(words.Word((uint)number, (trip * 2) + 1));
    }

    /// <summary>A school's own vehicle sets out for the county: so that it is there when the fetching begins, or at once.</summary>
    private void CallOwnVehicle(StoredPackage package, bool aimed)
    {
        double km = _index.FactsOf(package.School).DistanceMetres / 1000;
        double hours = km / Plan.Speed.Sample(Stream(WayDraws).Word(KeyOf(package), (uint)CustodyDays.Of(Plan, Now) * 4));
        if (aimed) hours = Math.Max(0, hours - (km / Plan.Speed.Nominal));
        Schedule(Now + SimDuration.FromSecondsRounded(hours * 3600), Priority.Arrival, OwnVehicleAtDoor, Model.IdOf(package.Package));
    }

    private void HandToOwnVehicle(StoredPackage package)
    {
        if (!package.MayGo)
        {
            package.IsOverdue = package.IsHere;
            return;
        }
        SimDuration load = LoadTime(package);
        (int keeper, SimTime begins) = Engage(load);
        HandOut(package, begins + load, keeper, new(SignerRole.Custodian, 0), CustodyPlace.WayOut, isCarried: false);
    }

    /// <summary>An accident stops the first vehicle on the road, a blocked road all of them; where the schools drive themselves, their packages are told.</summary>
    private void HoldUp(ulong incident, uint kind, int seconds)
    {
        Stops what = TestDaysPlan.StopsOf(_index.Season.Plan.TestDays, kind);
        if ((what & (Stops.Vehicle | Stops.Roads)) == 0) return;
        bool isOne = (what & Stops.Roads) == 0;
        if (isOne && seconds == 0)
        {
            // As long as accidents last, whoever is done with it at his desk before.
            seconds = (int)Plan.Faults.AccidentLasts.SampleDuration(StreamOf(incident, HoldUpDraws).Word(0, 0)).TotalSeconds;
            incident = StableHash.Mix(incident);
        }
        for (int number = 0; number < _vehicles.Length; number++)
        {
            Vehicle vehicle = _vehicles[number];
            if (vehicle.ArrivesAt.IsNever || vehicle.HeldBy != 0) continue;
            (vehicle.HeldBy, vehicle.Left) = (incident, vehicle.ArrivesAt - Now);
            if (isOne) break;
        }
        if (seconds > 0) Schedule(Now + SimDuration.FromSeconds(seconds), Priority.CapacityChange, HoldUpEnds, incident);
        if (Plan.FetchedBy != CarriedBy.School) return;
        foreach (StoredPackage package in _packages.OrderByDescending(package => package.HandsOverAt)) // who left last is on the road still
        {
            if (!package.WasOut || package.HoldsAt(Now)) continue;
            Send(package.Package, Now + ChannelPlan.Least, Priority.Arrival, PackageMessage.Delayed, (ulong)seconds);
            if (isOne) break;
        }
    }

    private void LetGo(ulong incident)
    {
        for (int number = 0; number < _vehicles.Length; number++)
        {
            Vehicle vehicle = _vehicles[number];
            if (vehicle.HeldBy != incident) continue;
            vehicle.HeldBy = 0;
            vehicle.ArrivesAt = Now + vehicle.Left;
            Schedule(vehicle.ArrivesAt, Priority.Arrival, VehicleArrives, (ulong)number);
        }
    }
}
