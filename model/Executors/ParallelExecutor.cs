#pragma warning disable RS0030 // System.Threading is banned in the model, but for this file
using System.Runtime.ExceptionServices;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Executors;

/// <summary>Runs hosts on the threads of one machine, with a barrier between the stages of a window.</summary>
/// <remarks>The only file of the model that knows threads. The result is that of <see cref="SequentialExecutor"/>.</remarks>
public static class ParallelExecutor
{
    /// <summary>Shares the hosts of a partition out to threads, heavy ones first; the lanes that <see cref="Host.Start"/> wants.</summary>
    /// <remarks>Sites have a stage of their own, in which only they are at work: they are shared out first, and evenly.</remarks>
    /// <returns>By host, the thread.</returns>
    public static int[] Lanes(Partition partition, int threads)
    {
        var load = new long[Math.Clamp(threads, 1, Math.Max(1, partition.HostCount))];
        var sites = new int[load.Length];
        var laneOf = new int[partition.HostCount];
        foreach (int host in Enumerable.Range(0, partition.HostCount).OrderByDescending(partition.SitesOf).ThenByDescending(host => partition.RanksOf(host).Length).ThenBy(host => host))
        {
            bool hasSite = partition.SitesOf(host) > 0;
            int lightest = Enumerable.Range(0, load.Length).MinBy(lane => (hasSite ? sites[lane] : 0, load[lane], lane));
            laneOf[host] = lightest;
            load[lightest] += partition.RanksOf(host).Length;
            sites[lightest] += partition.SitesOf(host);
        }
        return laneOf;
    }

    /// <summary>A partition with one host for each thread: the hosts that share a thread as one, because each that is asked in every window costs something, and so does mail between them.</summary>
    /// <param name="model">The model.</param>
    /// <param name="partition">What stays together.</param>
    /// <param name="threads">At most so many hosts.</param>
    /// <param name="laneOf">By host of the result, its thread.</param>
    public static Partition Share(SimModel model, Partition partition, int threads, out int[] laneOf)
    {
        int[] lanes = Lanes(partition, threads);
        laneOf = [.. Enumerable.Range(0, lanes.Length == 0 ? 0 : lanes.Max() + 1)];
        return new Partition(model, [.. Enumerable.Range(0, model.Count).Select(rank => lanes[partition.HostOf(rank)])]);
    }

    /// <summary>Makes the hosts, each on the thread that will run it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="key">Seed and replication.</param>
    /// <param name="partition">Which processes share which host.</param>
    /// <param name="laneOf">From <see cref="Lanes"/> or <see cref="Share"/>: by host, its thread.</param>
    /// <param name="options">How to run.</param>
    public static Host[] Start(SimModel model, ReplicationKey key, Partition partition, int[] laneOf, HostOptions? options = null)
    {
        var hosts = new Host[partition.HostCount];
        Exception? fault = null;
        OnThreads(ThreadsOf(laneOf), lane =>
        {
            try
            {
                for (int host = 0; host < hosts.Length; host++)
                {
                    if (laneOf[host] == lane) hosts[host] = Host.Start(model, key, partition, host, options, laneOf);
                }
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref fault, thrown, null);
            }
        });
        if (fault is not null) ExceptionDispatchInfo.Throw(fault);
        return hosts;
    }

    /// <inheritdoc cref="SequentialExecutor.Run"/>
    /// <param name="model">Their model.</param>
    /// <param name="hosts">By index in their partition, from <see cref="Start"/>.</param>
    /// <param name="partition">Their partition.</param>
    /// <param name="laneOf">From <see cref="Lanes"/>: by host, its thread.</param>
    /// <param name="observer">Looks on, between windows.</param>
    /// <param name="cutter">Ends windows early.</param>
    /// <param name="outside">Brings mail between windows.</param>
    public static RunResult Run(
        SimModel model, IReadOnlyList<Host> hosts, Partition partition, int[] laneOf, IRunObserver? observer = null, IWindowCutter? cutter = null, IOutside? outside = null)
    {
        var crew = new Crew(model, hosts, partition, laneOf, ThreadsOf(laneOf), observer, cutter, outside);
        OnThreads(ThreadsOf(laneOf), crew.Work);
        return crew.Result();
    }

    private static int ThreadsOf(int[] laneOf) => laneOf.Length == 0 ? 1 : laneOf.Max() + 1;

    /// <summary>Does work, which throws nothing, for each lane on a thread of its own; the first is the caller's.</summary>
    private static void OnThreads(int threads, Action<int> work)
    {
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(lane => new Thread(() => work(lane)) { IsBackground = true, Name = $"executor {lane}" })];
        foreach (Thread other in others) other.Start();
        work(0);
        foreach (Thread other in others) other.Join();
    }

    private sealed class Crew
    {
        /// <summary>Up to so many events a window is left to one thread: the quiet season has tens of thousands of windows of a few.</summary>
        private const int Quiet = 32;

        private readonly SimModel _model;
        private readonly Host[] _hosts;
        private readonly Partition _partition;
        private readonly Host[][] _ofLane;
        private readonly Promise[] _promises;
        private readonly bool[][] _hasWork; // by lane, by stage
        private readonly Barrier _barrier;
        private readonly IRunObserver? _observer;
        private readonly IWindowCutter? _cutter;
        private readonly IOutside? _outside;
        private bool _delivers = true; // which of the two phases the threads are in; the first delivers what the start has sent
        private int _stage = Stage.Count;
        private SimTime _end = SimTime.Zero;
        private long _windows;
        private bool _stopped, _ended;
        private Exception? _fault;

        public Crew(SimModel model, IReadOnlyList<Host> hosts, Partition partition, int[] laneOf, int threads, IRunObserver? observer, IWindowCutter? cutter, IOutside? outside)
        {
            _model = model;
            _hosts = [.. hosts];
            _partition = partition;
            _observer = observer;
            _cutter = cutter;
            _outside = outside;
            _ofLane = [.. Enumerable.Range(0, threads).Select(lane => hosts.Where((_, host) => laneOf[host] == lane).ToArray())];
            _promises = new Promise[threads];
            _hasWork = [.. Enumerable.Range(0, threads).Select(_ => new bool[Stage.Count])];
            _barrier = new Barrier(threads, _ => Decide());
        }

        public RunResult Result()
        {
            _barrier.Dispose();
            if (_fault is not null) ExceptionDispatchInfo.Throw(_fault);
            return new RunResult(!_stopped, _stopped ? _end : _model.End, _windows, _hosts.Sum(host => host.Handled), _hosts);
        }

        public void Work(int lane)
        {
            while (!_ended)
            {
                try
                {
                    if (_delivers) Deliver(lane);
                    else Run(lane);
                }
                catch (Exception fault)
                {
                    Interlocked.CompareExchange(ref _fault, fault, null);
                }
                _barrier.SignalAndWait();
            }
        }

        private void Run(int lane)
        {
            foreach (Host host in _ofLane[lane])
            {
                if (host.HasWork(_stage, _end)) host.Run(_stage, _end);
            }
        }

        /// <summary>Fetches from all hosts what is for this lane, and says what its own hosts vow and have to do.</summary>
        private void Deliver(int lane)
        {
            Fetch(lane);
            Promise promise = Promise.Nothing;
            bool[] hasWork = _hasWork[lane];
            Array.Clear(hasWork);
            foreach (Host host in _ofLane[lane])
            {
                promise = promise.And(host.Promise);
                for (int stage = _stage + 1; stage < Stage.Count; stage++) hasWork[stage] |= host.HasWork(stage, _end);
            }
            _promises[lane] = promise;
        }

        private void Fetch(int lane)
        {
            foreach (Host from in _hosts)
            {
                Outbox box = from.Lanes[lane];
                foreach (ref readonly SimEvent message in box.Messages) _hosts[_partition.HostOf(message.Target)].Deliver(message);
                box.Clear();
            }
        }

        /// <summary>Whether so little is to be done in the window that waiting for each other would take longer.</summary>
        private bool IsQuiet()
        {
            int work = 0;
            foreach (Host host in _hosts)
            {
                work += host.WorkBefore(_end, Quiet - work);
                if (work > Quiet) return false;
            }
            return true;
        }

        /// <summary>A whole window, by whoever decides, while the others wait.</summary>
        private void RunAlone()
        {
            for (_stage = 0; _stage < Stage.Count; _stage++)
            {
                bool ran = false;
                foreach (Host host in _hosts)
                {
                    if (!host.HasWork(_stage, _end)) continue;
                    host.Run(_stage, _end);
                    ran = true;
                }
                for (int lane = 0; ran && lane < _ofLane.Length; lane++) Fetch(lane);
            }
            for (int lane = 0; lane < _ofLane.Length; lane++) Deliver(lane);
        }

        /// <summary>Between the phases, alone: which stage, which window comes next, or the end.</summary>
        private void Decide()
        {
            try
            {
                if (_fault is not null) _ended = true;
                else if (_delivers) NextStage();
                _delivers = !_delivers;
            }
            catch (Exception fault)
            {
                _fault = fault;
                _ended = true;
            }
        }

        private void NextStage()
        {
            while (!_ended)
            {
                while (++_stage < Stage.Count)
                {
                    if (Array.Exists(_hasWork, has => has[_stage])) return;
                }
                NextWindow();
                if (_ended || !IsQuiet()) return;
                RunAlone();
            }
        }

        private void NextWindow()
        {
            if (_windows > 0 && _observer is not null && !_observer.WindowEnded(_end, _windows, _hosts))
            {
                _stopped = _ended = true;
                return;
            }
            Promise promise = Promise.Nothing;
            foreach (ref readonly Promise ofLane in _promises.AsSpan()) promise = promise.And(ofLane);
            if (_outside?.Take(_end) is { Count: > 0 } mail)
            {
                SequentialExecutor.Bring(mail, _end, _hosts, _partition);
                foreach (SimEvent message in mail) promise = promise.Cover(message.At, _model.KindOf(message.Target));
            }
            if (promise.Next >= _model.End)
            {
                _ended = true;
                return;
            }
            _end = promise.WindowEnd(_model);
            if (_cutter is not null) _end = _cutter.Cut(promise.Next, _end);
            _windows++;
            _stage = 0; // a stage without work is passed through
        }
    }
}
