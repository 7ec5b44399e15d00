namespace RolloutSim.Grains.Runs;

/// <summary>What people want to see of a run and waits for the end of the window at hand.</summary>
/// <remarks>Not for several threads: the run's grain is one.</remarks>
/// <param name="time">Wall time.</param>
public sealed class LookQueue(TimeProvider time)
{
    private readonly List<(string Unit, TaskCompletionSource<ProcessReport[]?> Seen)> _waiting = [];
    private bool _isClosed;

    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>How long the run was held by those who looked, so far.</summary>
    public TimeSpan Held { get; private set; }

    /// <returns>What the unit's processes tell; null: the run has come to rest first.</returns>
    public Task<ProcessReport[]?> Add(string unit)
    {
        if (_isClosed) return Task.FromResult<ProcessReport[]?>(null);
        var seen = new TaskCompletionSource<ProcessReport[]?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add((unit, seen));
        return seen.Task;
    }

    /// <summary>Lets all who wait look; those who want the same look once.</summary>
    public async Task Serve(Func<string, Task<ProcessReport[]?>> look)
    {
        (string Unit, TaskCompletionSource<ProcessReport[]?> Seen)[] waiting = [.. _waiting];
        _waiting.Clear();
        long start = time.GetTimestamp();
        foreach (IGrouping<string, (string Unit, TaskCompletionSource<ProcessReport[]?> Seen)> same in waiting.GroupBy(each => each.Unit, StringComparer.Ordinal))
        {
            try
            {
                ProcessReport[]? reports = await look(same.Key);
                Held += time.GetElapsedTime(start);
                start = time.GetTimestamp();
                foreach ((_, TaskCompletionSource<ProcessReport[]?> seen) in same) seen.TrySetResult(reports);
            }
            catch (Exception lost)
            {
                foreach ((_, TaskCompletionSource<ProcessReport[]?> seen) in waiting) seen.TrySetException(new RunFaultException($"The run cannot be looked at just now: {lost.Message}"));
                throw;
            }
        }
    }

    /// <summary>Nobody looks any more; who waits finds what is in storage.</summary>
    public void Close()
    {
        _isClosed = true;
        foreach ((_, TaskCompletionSource<ProcessReport[]?> seen) in _waiting) seen.TrySetResult(null);
        _waiting.Clear();
    }
}
