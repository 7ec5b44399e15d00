using System.Collections.Immutable;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Validation;

/// <summary>Runs one station of the questionnaire system, alone or behind terminals, and reads its integrals between two moments.</summary>
internal static class SiteRuns
{
    private static readonly Unit Root = new(UnitTree.RootCode, UnitLevel.Nation, -1), SiteUnit = new("site", UnitLevel.Province, 0);

    /// <summary>What a station did between two moments.</summary>
    public readonly record struct Counts(long PresentTime, long BusyTime, long Arrivals, long Rejected, long Served)
    {
        public static Counts operator -(Counts a, Counts b) =>
            new(a.PresentTime - b.PresentTime, a.BusyTime - b.BusyTime, a.Arrivals - b.Arrivals, a.Rejected - b.Rejected, a.Served - b.Served);
    }

    /// <summary>Told of each block of a run: how many were present at its beginning, and what the station did in it.</summary>
    public delegate void SeesBlock(int present, Counts counts);

    /// <summary>A Poisson stream before a station.</summary>
    /// <param name="lambda">Arrivals a second.</param>
    /// <param name="station">The station.</param>
    /// <param name="initially">The distribution of the number present at the start; empty: nobody.</param>
    /// <param name="from">Counted from here, seconds.</param>
    /// <param name="seconds">For so long.</param>
    /// <param name="key">Seed and replication.</param>
    public static Counts Open(double lambda, StationPlan station, ImmutableArray<double> initially, double from, double seconds, ReplicationKey key) =>
        Run(Alone(lambda, station, initially, from + seconds), At(from), key);

    /// <summary>The same, block by block: what comes before the first is not seen.</summary>
    public static Counts OpenInBlocks(double lambda, StationPlan station, ImmutableArray<double> initially, double from, double block, int blocks, SeesBlock sees, ReplicationKey key)
    {
        SimDuration length = SimDuration.FromSecondsRounded(block);
        SimTime first = At(from), end = first + new SimDuration(length.Microseconds * blocks);
        SimModel model = Alone(lambda, station, initially, (end - SimTime.Zero).TotalSeconds);
        Partition partition = Partition.Single(model);
        Host[] hosts = [Host.Start(model, key, partition, 0)];
        var reader = new BlockReader((SystemSite)hosts[0].Process(model.RankOf(1, SystemSite.Sort)), first, length, sees);
        if (first == SimTime.Zero) reader.See(first);
        SequentialExecutor.Run(model, hosts, partition, reader, reader);
        return reader.Finish(end);
    }

    /// <summary>Terminals before a station; nobody ever finishes.</summary>
    public static Counts Closed(int terminals, Distribution think, StationPlan station, double from, double seconds, ReplicationKey key)
    {
        var traffic = new TrafficPlan
        {
            Name = "terminals",
            Settle = think,
            Think = think,
            Least = SimDuration.FromMilliseconds(100),
            UpBytes = [0, 0, 0, 0],
            DownBytes = [0, 0, 0, 0],
            TimeOut = SimDuration.FromHours(10),
        };
        var sitting = new SittingPlan(0, 0, SimTime.Zero, terminals, [.. Enumerable.Repeat(ushort.MaxValue, terminals)]);
        var plan = new QuestionnairePlan
        {
            Sites = [new SystemSitePlan { Unit = 1, Stations = [station], Hop = SimDuration.Zero }],
            Networks = [new CountyNetworkPlan { Unit = 3, Site = 0, Hop = SimDuration.Zero, Schools = [new SchoolAccessPlan(4, 0, 0)], Sittings = [sitting] }],
            Traffic = [traffic],
            From = SimTime.Zero,
            Minutes = 1,
        };
        var units = new UnitTree([Root, SiteUnit, new Unit("A", UnitLevel.Province, 0), new Unit("A1", UnitLevel.County, 2), new Unit("A1-1", UnitLevel.School, 3)]);
        return Run(QuestionnaireModel.Make(units, plan, At(from + seconds)), At(from), key);
    }

    /// <summary>A station whose service is the same for all exchanges.</summary>
    public static StationPlan Station(int servers, int queue, Distribution service) => new("station", servers, queue, [service, service, service, service]);

    private static SimModel Alone(double lambda, StationPlan station, ImmutableArray<double> initially, double seconds)
    {
        var site = new SystemSitePlan { Unit = 1, Stations = [station], BackgroundGap = new Exponential(1 / lambda), Initially = initially };
        var plan = new QuestionnairePlan { Sites = [site], Networks = [], Traffic = [], From = SimTime.Zero, Minutes = 1 };
        return QuestionnaireModel.Make(new UnitTree([Root, SiteUnit]), plan, At(seconds));
    }

    private static SimTime At(double seconds) => SimTime.Zero + SimDuration.FromSecondsRounded(seconds);

    private static Counts Run(SimModel model, SimTime from, ReplicationKey key)
    {
        Partition partition = Partition.Single(model);
        Host[] hosts = [Host.Start(model, key, partition, 0)];
        int rank = Enumerable.Range(0, model.Count).First(each => model.KindOf(each) == SystemSite.Sort);
        Counts before = default;
        // The window is cut where counting begins; the integrals are then settled to that moment.
        if (from > SimTime.Zero)
        {
            SequentialExecutor.Run(model, hosts, partition, new StopAt(from), new CutAt(from));
            before = Read(hosts[0].Process(rank), from);
        }
        SequentialExecutor.Run(model, hosts, partition);
        return Read(hosts[0].Process(rank), model.End) - before;
    }

    private static Counts Read(LogicalProcess process, SimTime now)
    {
        Station station = ((SystemSite)process).Stations[0];
        station.Settle(now);
        return new Counts(station.PresentTime, station.BusyTime, station.Arrivals, station.Rejected, station.Served);
    }

    /// <summary>Cuts windows at the blocks' ends, and reads the station there.</summary>
    private sealed class BlockReader(SystemSite site, SimTime first, SimDuration length, SeesBlock sees) : IRunObserver, IWindowCutter
    {
        private SimTime _next = first;
        private int _present = -1; // before the first block
        private Counts _first, _last;

        public SimTime Cut(SimTime next, SimTime end) => next < _next && _next < end ? _next : end;

        public bool WindowEnded(SimTime end, long windows, IReadOnlyList<Host> hosts)
        {
            if (end > _next) throw new InvalidOperationException("A block without any event: make blocks longer.");
            if (end == _next) See(end);
            return true;
        }

        /// <summary>What the station did in all blocks.</summary>
        public Counts Finish(SimTime end)
        {
            if (_next == end) See(end);
            return _last - _first;
        }

        /// <summary>A block begins here.</summary>
        public void See(SimTime now)
        {
            Counts counts = Read(site, now);
            if (_present < 0) _first = counts;
            else sees(_present, counts - _last);
            (_last, _present, _next) = (counts, site.Stations[0].Present, now + length);
        }
    }

    private sealed class StopAt(SimTime at) : IRunObserver
    {
        public bool WindowEnded(SimTime end, long windows, IReadOnlyList<Host> hosts) => end < at;
    }

    private sealed class CutAt(SimTime at) : IWindowCutter
    {
        public SimTime Cut(SimTime next, SimTime end) => next < at && at < end ? at : end;
    }
}
