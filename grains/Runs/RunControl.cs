using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>What people ask of a run while it goes on; it takes effect between windows and reaches no result.</summary>
/// <remarks>Not for several threads: the run's grain is one. Pause and step will stand here.</remarks>
public sealed class RunControl(TimeProvider time)
{
    private TaskCompletionSource _changed = New();
    private double _timesReal;
    private SimTime? _from;
    private long _wallFrom;
    private bool _isAbandoned;

    public bool IsStopRequested { get; private set; }

    /// <summary>What people have brought and the model has not got yet.</summary>
    public OutsideQueue Outside { get; } = new();

    /// <summary>Brings something from outside; done when the model has got it.</summary>
    public Task<LiveEvent> Bring(OutsideCall call)
    {
        Task<LiveEvent> taken = Outside.Add(call);
        Signal();
        return taken;
    }

    public void Stop()
    {
        IsStopRequested = true;
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
        _timesReal = timesReal;
        _from = null;
        Signal();
    }

    /// <summary>The simulated moment that people have before their eyes: at a pace it goes on between the windows.</summary>
    public SimTime Now(SimTime reached) => _timesReal == 0 || _from is not { } from
        ? reached
        : SimTime.Max(reached, from + SimDuration.FromSecondsRounded(time.GetElapsedTime(_wallFrom).TotalSeconds * _timesReal));

    /// <summary>Waits until a window that begins at <paramref name="next"/> may be run, the run is to stop, or something is brought.</summary>
    /// <exception cref="OperationCanceledException">The run is left.</exception>
    public async ValueTask Await(SimTime reached, SimTime next)
    {
        while (!IsStopRequested && !_isAbandoned && _timesReal > 0 && Outside.IsEmpty)
        {
            if (_from is null) (_from, _wallFrom) = (reached, time.GetTimestamp());
            double seconds = ((next - _from.Value).TotalSeconds / _timesReal) - time.GetElapsedTime(_wallFrom).TotalSeconds;
            if (seconds <= 0) break;
            _changed = New();
            await Task.WhenAny(_changed.Task, Task.Delay(TimeSpan.FromSeconds(Math.Min(seconds, 3600)), time));
        }
        if (_isAbandoned) throw new OperationCanceledException("The run is left.");
    }

    private void Signal() => _changed.TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
