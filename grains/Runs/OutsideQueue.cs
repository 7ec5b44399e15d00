using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>What people have brought to a run and waits for the end of the window at hand.</summary>
/// <remarks>Not for several threads: the run's grain is one.</remarks>
public sealed class OutsideQueue
{
    private readonly List<(OutsideCall Call, TaskCompletionSource<LiveEvent> Taken)> _waiting = [];
    private bool _isClosed;

    public bool IsEmpty => _waiting.Count == 0;

    /// <returns>Done when it has been given to the model.</returns>
    /// <exception cref="RunFaultException">The run has ended.</exception>
    public Task<LiveEvent> Add(OutsideCall call)
    {
        var taken = new TaskCompletionSource<LiveEvent>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_isClosed) Refuse(taken);
        else _waiting.Add((call, taken));
        return taken.Task;
    }

    /// <summary>Gives what waits its time and number, keeps the record, and hands it over as mail.</summary>
    /// <param name="model">The model.</param>
    /// <param name="now">From when on it can take effect.</param>
    /// <param name="windows">How many windows have been run.</param>
    /// <param name="live">How much came before.</param>
    /// <param name="record">Keeps it before it takes effect.</param>
    /// <param name="refusal">Why its target would not take it, were it to take effect at once after what was taken before it; null: it would.</param>
    public async Task<IReadOnlyList<SimEvent>> Take(
        SimModel model, SimTime now, long windows, int live, Func<IReadOnlyList<LiveEvent>, Task> record, Func<SimEvent, IReadOnlyList<SimEvent>, Task<string?>> refusal)
    {
        List<(LiveEvent Event, TaskCompletionSource<LiveEvent> Taken)> taken = [];
        List<SimEvent> mail = [];
        (OutsideCall Call, TaskCompletionSource<LiveEvent> Taken)[] waiting = [.. _waiting];
        _waiting.Clear();
        foreach ((OutsideCall call, TaskCompletionSource<LiveEvent> source) in waiting)
        {
            var brought = new LiveEvent(call, SimTime.Max(now, call.NotBefore), model.KnownCount + live + mail.Count, windows);
            try
            {
                SimEvent message = model.MailOf(brought.ToExternal(), brought.Number);
                if (call.NotBefore <= now && await refusal(message, mail) is { } why)
                {
                    source.SetException(new RunRefusedException(why));
                    continue;
                }
                mail.Add(message);
                taken.Add((brought, source));
            }
            catch (ArgumentException refused)
            {
                source.SetException(new RunFaultException(refused.Message));
            }
            catch (NodeLostException lost)
            {
                foreach ((_, TaskCompletionSource<LiveEvent> other) in waiting) other.TrySetException(new RunFaultException($"The run has lost a part of itself and goes back to its last checkpoint; it did not get it: {lost.Message}"));
                throw;
            }
        }
        try
        {
            if (taken.Count > 0) await record([.. taken.Select(pair => pair.Event)]);
        }
        catch (Exception lost)
        {
            foreach ((_, TaskCompletionSource<LiveEvent> source) in taken) source.SetException(new RunFaultException($"It could not be kept, so the run did not get it: {lost.Message}"));
            throw;
        }
        foreach ((LiveEvent done, TaskCompletionSource<LiveEvent> source) in taken) source.SetResult(done);
        return mail;
    }

    /// <summary>Nothing more can be brought; what waits is refused.</summary>
    public void Close()
    {
        _isClosed = true;
        foreach ((_, TaskCompletionSource<LiveEvent> taken) in _waiting) Refuse(taken);
        _waiting.Clear();
    }

    private static void Refuse(TaskCompletionSource<LiveEvent> taken) => taken.SetException(new RunFaultException("The run goes on no longer; nothing can be brought to it."));
}
