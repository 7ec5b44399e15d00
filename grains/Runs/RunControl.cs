using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>What people ask of a run while it goes on; it takes effect between windows and reaches no result.</summary>
/// <remarks>Not for several threads: the run's grain is one.</remarks>
/// <param name="time">The clock on the wall.</param>
/// <param name="seen">What people saw of the simulated clock before this process drove the run.</param>
public sealed class RunControl(TimeProvider time, SimTime seen = default)
{
    private static readonly TimeSpan KeepEvery = TimeSpan.FromSeconds(10);

    /// <summary>At a pace no window is longer than this on the wall, so that the clock that people see does not leap.</summary>
    private const double WallSecondsMost = 0.25;

    private const double DaySeconds = 86_400;

    private readonly SimTime _seen = seen;
    private TaskCompletionSource _changed = New();
    private SimTime _reached = SimTime.Zero; // by the windows
    private SimTime? _next;                  // something is to be done then, and nothing before; null: nobody has said so yet
    private SimTime _from = seen;            // what people saw when the clock on the wall stood at _wallFrom
    private long _wallFrom = time.GetTimestamp();
    private long _keptAt = time.GetTimestamp();
    private SimTime _until = SimTime.Zero;   // of a paused run: windows that begin before are run
    private long _steps;                     // of a paused run: so many windows are run
    private bool _hasBegun, _isAbandoned;

    public bool IsStopRequested { get; private set; }

    /// <summary>Somebody wants it left where it is, with a checkpoint, for a silo that comes later.</summary>
    public bool IsSuspendRequested { get; private set; }

    /// <summary>It runs no window but those that somebody asks for.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>It is paused, and the last window that somebody asked for has ended.</summary>
    public bool IsResting { get; private set; }

    /// <summary>Simulated seconds for each second of wall time; 0: as fast as it can.</summary>
    public double TimesReal { get; private set; }

    /// <summary>Pace or pause are other than when they were last kept, or the clock that people see has gone on for long.</summary>
    public bool IsToBeKept { get; private set; }

    /// <summary>What people have brought and the model has not got yet.</summary>
    public OutsideQueue Outside { get; } = new();

    /// <summary>What people want to see of the processes.</summary>
    public LookQueue Looks { get; } = new(time);

    /// <summary>The simulated moment that people have before their eyes: at a pace it goes on between the windows, until something is to be done that has not been simulated yet, or somebody ends the run.</summary>
    public SimTime Now => SimTime.Max(_reached, SimTime.Min(Due, _next ?? SimTime.Never));

    /// <summary>Where the pace has come to by the clock on the wall, whether or not the season could follow.</summary>
    private SimTime Due => IsPaused || IsStopRequested || IsSuspendRequested || TimesReal == 0 ? _from : _from + SimDuration.FromSecondsRounded(time.GetElapsedTime(_wallFrom).TotalSeconds * TimesReal);

    /// <summary>Brings something from outside; done when the model has got it.</summary>
    public Task<LiveEvent> Bring(OutsideCall call)
    {
        Task<LiveEvent> taken = Outside.Add(call);
        Signal();
        return taken;
    }

    /// <summary>Looks at the processes of a unit, or with <see cref="Calls.LookCall.All"/> at all, when the window at hand has ended.</summary>
    /// <returns>Null: the run has come to rest first, and what it told is in storage.</returns>
    public Task<ProcessReport[]?> Look(string unit)
    {
        Task<ProcessReport[]?> seen = Looks.Add(unit);
        Signal();
        return seen;
    }

    public void Stop()
    {
        Mark();
        IsStopRequested = true;
        Signal();
    }

    public void Suspend()
    {
        Mark();
        IsSuspendRequested = true;
        Signal();
    }

    /// <summary>The run is left where it is, for somebody else to resume.</summary>
    public void Abandon()
    {
        _isAbandoned = true;
        Signal();
    }

    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public void SetPace(double timesReal)
    {
        if (!(timesReal >= 0 && double.IsFinite(timesReal))) throw new ArgumentOutOfRangeException(nameof(timesReal), timesReal, "A pace is a number of times real time, or 0 for no limit.");
        Mark();
        (TimesReal, IsToBeKept) = (timesReal, true);
        Signal();
    }

    public void Pause()
    {
        Mark();
        (IsPaused, IsToBeKept, IsResting, _steps, _until) = (true, true, false, 0, SimTime.Zero);
        Signal();
    }

    /// <summary>Ends a pause.</summary>
    public void Unpause()
    {
        Mark();
        (IsPaused, IsToBeKept, IsResting) = (false, true, false);
        Signal();
    }

    /// <summary>Pauses, but for so many windows and for those that begin before a moment.</summary>
    public void StepOn(long windows, SimTime until)
    {
        Pause();
        (_steps, _until) = (windows, until);
        Signal();
    }

    /// <summary>Pace, pause and what people see have been kept.</summary>
    public void Kept() => (IsToBeKept, _keptAt) = (false, time.GetTimestamp());

    /// <summary>A window has been run.</summary>
    public void WindowEnded(SimTime reached)
    {
        _reached = reached;
        if (_steps > 0) _steps--;
    }

    /// <summary>The run begins, or goes on from a checkpoint: what people saw before is run through without a wait.</summary>
    public void Begin(SimTime reached)
    {
        if (!_hasBegun)
        {
            (_from, _wallFrom, _hasBegun) = (SimTime.Max(reached, _seen), time.GetTimestamp(), true);
            if (IsPaused) _until = SimTime.Max(_until, _seen);
        }
        else if (IsPaused) _until = SimTime.Max(_until, _reached);
        _reached = reached;
    }

    /// <summary>Whether a window that begins at <paramref name="next"/> waits for somebody to resume or step.</summary>
    public bool Holds(SimTime next) => IsPaused && _steps == 0 && next >= _until;

    /// <summary>Where a window that begins at <paramref name="next"/> ends at the latest: who steps to a moment comes to rest there, and at a pace the windows keep step with the wall.</summary>
    public SimTime LatestEnd(SimTime next)
    {
        if (IsPaused) return next < _until ? _until : SimTime.Never;
        return TimesReal == 0 ? SimTime.Never : SimTime.Max(next, Due) + SimDuration.Max(SimDuration.FromMilliseconds(1), SimDuration.FromSecondsRounded(Math.Min(TimesReal * WallSecondsMost, DaySeconds)));
    }

    /// <summary>Whether somebody wants something before the next window.</summary>
    public bool HasVisitors => !Outside.IsEmpty || !Looks.IsEmpty || IsToBeKept;

    /// <summary>Waits until a window that begins at <paramref name="next"/> may be run, the run is to stop, or somebody wants something.</summary>
    /// <exception cref="OperationCanceledException">The run is left.</exception>
    public async ValueTask Await(SimTime next)
    {
        _next = SimTime.Max(next, _next ?? _seen); // what was lost and is simulated again was seen before
        while (!IsStopRequested && !IsSuspendRequested && !_isAbandoned && !HasVisitors)
        {
            double? seconds = null;
            IsResting = Holds(next);
            if (IsResting && _until > _from)
            {
                (_from, IsToBeKept) = (_until, true); // who wanted to see nine o'clock sees it, whenever the last event was
                continue;
            }
            if (!IsResting)
            {
                if (TimesReal == 0 || IsPaused) break; // who steps does not wait
                seconds = ((next - _from).TotalSeconds / TimesReal) - time.GetElapsedTime(_wallFrom).TotalSeconds;
                if (seconds <= 0) break;
                if (time.GetElapsedTime(_keptAt) >= KeepEvery)
                {
                    IsToBeKept = true; // in a quiet stretch there are no checkpoints to do it
                    continue;
                }
            }
            _changed = New();
            if (seconds is { } wait) await Task.WhenAny(_changed.Task, Task.Delay(TimeSpan.FromSeconds(Math.Min(wait, KeepEvery.TotalSeconds)), time));
            else await _changed.Task;
        }
        if (_isAbandoned) throw new OperationCanceledException("The run is left.");
    }

    /// <summary>From here on the clock that people see goes otherwise.</summary>
    private void Mark() => (_from, _wallFrom) = (Now, time.GetTimestamp());

    private void Signal() => _changed.TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
