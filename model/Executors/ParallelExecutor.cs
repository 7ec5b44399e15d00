#pragma warning disable RS0030 // System.Threading is banned in the model, but for this file
using System.Runtime.ExceptionServices;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Executors;

/// <summary>Runs hosts on the threads of one machine, with a barrier between the stages of a window.</summary>
/// <remarks>With <see cref="Meeting"/> the only file of the model that knows threads. The result is that of <see cref="SequentialExecutor"/>.</remarks>
public static class ParallelExecutor
{
    /// <summary>Makes the hosts, each on the thread that will run it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="key">Seed and replication.</param>
    /// <param name="partition">Which processes share which host.</param>
    /// <param name="laneOf">From <see cref="Lanes"/>: by host, its thread.</param>
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
    /// <param name="eventsPerSlice">While sites are busy, a window is cut into as many slices as come to so many events each.</param>
    public static RunResult Run(
        SimModel model,
        IReadOnlyList<Host> hosts,
        Partition partition,
        int[] laneOf,
        IRunObserver? observer = null,
        IWindowCutter? cutter = null,
        IOutside? outside = null,
        int eventsPerSlice = SlicedWindow.EventsPerSlice)
    {
        var crew = new Crew(model, hosts, partition, laneOf, ThreadsOf(laneOf), observer, cutter, outside, eventsPerSlice);
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
        private readonly Promise[] _promises; // by lane
        private readonly int[] _nextSteps; // by lane
        private readonly Meeting _meeting;
        private readonly IRunObserver? _observer;
        private readonly IWindowCutter? _cutter;
        private readonly IOutside? _outside;
        private readonly int _eventsPerSlice;
        private readonly bool _areApart; // each island lies on one thread
        private int _onTheirOwn = SlicedWindow.NoStep; // the step from which threads go on to the window's end without meeting
        private bool _delivers = true; // which of the two phases the threads are in; the first delivers what the start has sent
        private SlicedWindow _window = SlicedWindow.Past;
        private int _step;
        private long _windows, _handled;
        private bool _stopped, _ended;
        private Exception? _fault;

        public Crew(SimModel model, IReadOnlyList<Host> hosts, Partition partition, int[] laneOf, int threads, IRunObserver? observer, IWindowCutter? cutter, IOutside? outside, int eventsPerSlice)
        {
            _model = model;
            _hosts = [.. hosts];
            _partition = partition;
            _observer = observer;
            _cutter = cutter;
            _outside = outside;
            _eventsPerSlice = eventsPerSlice;
            _ofLane = [.. Enumerable.Range(0, threads).Select(lane => hosts.Where((_, host) => laneOf[host] == lane).ToArray())];
            _areApart = Lanes.AreApart(model, partition, laneOf);
            _promises = new Promise[threads];
            _nextSteps = new int[threads];
            _meeting = new Meeting(threads, Decide);
        }

        public RunResult Result()
        {
            if (_fault is not null) ExceptionDispatchInfo.Throw(_fault);
            return new RunResult(!_stopped, _stopped ? _window.End : _model.End, _windows, _hosts.Sum(host => host.Handled), _hosts);
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
                _meeting.Wait();
            }
        }

        private void Run(int lane)
        {
            if (_step < _onTheirOwn)
            {
                foreach (Host host in _ofLane[lane]) _window.Run(host, _step);
                return;
            }
            for (int step = _step; step < _window.Steps; step++)
            {
                bool ran = false;
                foreach (Host host in _ofLane[lane]) ran |= _window.Run(host, step);
                if (ran) Fetch(lane, _ofLane[lane], SimTime.Zero);
            }
        }

        /// <summary>Fetches from all hosts what is for this lane, and says what its own hosts vow and have to do.</summary>
        private void Deliver(int lane)
        {
            Fetch(lane, _hosts, _step >= _onTheirOwn ? _window.End : SimTime.Zero);
            Promise promise = Promise.Nothing;
            int next = SlicedWindow.NoStep;
            foreach (Host host in _ofLane[lane])
            {
                promise = promise.And(host.Promise);
                next = Math.Min(next, _window.NextStep(host, _step));
            }
            _promises[lane] = promise;
            _nextSteps[lane] = next;
        }

        private void Fetch(int lane, Host[] senders, SimTime earliest)
        {
            foreach (Host from in senders)
            {
                Outbox box = from.Lanes[lane];
                foreach (ref readonly SimEvent message in box.Messages)
                {
                    if (message.At < earliest) throw new InvariantException($"'{_model.CodeOf(message.Target)}' is on another island than who sent to it, and gets mail for {message.At}.");
                    _hosts[_partition.HostOf(message.Target)].Deliver(message);
                }
                box.Clear();
            }
        }

        /// <summary>Whether so little is to be done in the window that waiting for each other would take longer.</summary>
        private bool IsQuiet()
        {
            int work = 0;
            foreach (Host host in _hosts)
            {
                work += host.WorkBefore(_window.End, Quiet - work);
                if (work > Quiet) return false;
            }
            return true;
        }

        /// <summary>A whole window, by whoever decides, while the others wait.</summary>
        private void RunAlone()
        {
            for (_step = 0; _step < _window.Steps; _step++)
            {
                bool ran = false;
                foreach (Host host in _hosts) ran |= _window.Run(host, _step);
                for (int lane = 0; ran && lane < _ofLane.Length; lane++) Fetch(lane, _hosts, SimTime.Zero);
            }
            for (int lane = 0; lane < _ofLane.Length; lane++) Deliver(lane);
        }

        /// <summary>Between the phases, alone: which step, which window comes next, or the end.</summary>
        private void Decide()
        {
            try
            {
                if (_fault is not null) _ended = true;
                else if (_delivers) NextStep();
                else if (_step >= _onTheirOwn) _step = _window.Steps - 1;
                _delivers = !_delivers;
            }
            catch (Exception fault)
            {
                _fault = fault;
                _ended = true;
            }
        }

        private void NextStep()
        {
            while (!_ended)
            {
                _step = _nextSteps.Min();
                if (_step != SlicedWindow.NoStep) return;
                NextWindow();
                if (_ended) return;
                if (IsQuiet()) RunAlone();
                else for (int lane = 0; lane < _ofLane.Length; lane++) Deliver(lane);
            }
        }

        private void NextWindow()
        {
            if (_windows > 0 && _observer is not null && !_observer.WindowEnded(_window.End, _windows, _hosts))
            {
                _stopped = _ended = true;
                return;
            }
            Promise promise = Promise.Nothing;
            foreach (ref readonly Promise ofLane in _promises.AsSpan()) promise = promise.And(ofLane);
            if (_outside?.Take(_window.End) is { Count: > 0 } mail)
            {
                SequentialExecutor.Bring(mail, _window.End, _hosts, _partition);
                foreach (SimEvent message in mail) promise = promise.Cover(message.At, _model.KindOf(message.Target));
            }
            if (promise.Next >= _model.End)
            {
                _ended = true;
                return;
            }
            SimTime end = promise.WindowEnd(_model);
            if (_cutter is not null) end = _cutter.Cut(promise.Next, end);
            _window = new SlicedWindow(promise.Next, end, Slices(end));
            _step = -1;
            if (_areApart) _onTheirOwn = promise.Forward0 >= end ? Stage.Units : Stage.Units + 1; // whether units may tell the traffic of another thread something
            _windows++;
        }

        /// <summary>Where sites are busy and the last window was long, as many slices as pay.</summary>
        private int Slices(SimTime end)
        {
            long handled = 0;
            bool busy = false;
            foreach (Host host in _hosts)
            {
                handled += host.Handled;
                busy |= host.HasWork(Stage.Sites, end);
            }
            long last = handled - _handled;
            _handled = handled;
            return busy && !_areApart ? (int)Math.Clamp(last / _eventsPerSlice, 1, SlicedWindow.MostSlices) : 1;
        }
    }
}
