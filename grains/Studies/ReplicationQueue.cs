namespace RolloutSim.Grains.Studies;

/// <summary>Hands out the numbers of replications in ascending batches, takes results in any order, and merges them in the order of the numbers.</summary>
/// <remarks>A plain class, not for several threads. Which worker gets what, and when, reaches no result. Numbers count from the study's first.</remarks>
/// <param name="count">How many replications.</param>
/// <param name="workers">How many workers share them.</param>
public sealed class ReplicationQueue(int count, int workers)
{
    private const int BatchMost = 32;

    private readonly byte[]?[] _results = new byte[count][];
    private readonly SortedDictionary<int, int> _back = []; // handed out and not done: first number, how many
    private int _next;

    /// <summary>Results without a gap from replication 0 on.</summary>
    public int Merged { get; private set; }

    /// <summary>The lowest replication that failed, and how; null: none.</summary>
    public (int Number, string Message)? Fault { get; private set; }

    public bool IsStopped { get; private set; }

    public bool IsComplete => Merged == count;

    public IEnumerable<byte[]> Results => _results.Take(Merged)!;

    public void Stop() => IsStopped = true;

    /// <summary>The next numbers to run; a count of 0: there is nothing left to hand out.</summary>
    public (int First, int Count) Take()
    {
        if (IsStopped) return default;
        foreach ((int first, int many) in _back)
        {
            if (Fault is { } known && first >= known.Number) break; // after a failure only what comes before it matters
            _back.Remove(first);
            return (first, many);
        }
        if (Fault is not null) return default;
        int batch = Math.Min(count - _next, Math.Clamp((count - _next) / (4 * workers), 1, BatchMost));
        (int begin, _next) = (_next, _next + batch);
        return (begin, batch);
    }

    /// <summary>Takes the results of the first of some numbers that were handed out; the rest goes back.</summary>
    public void Put(int first, int many, byte[][] results, string? fault)
    {
        for (int i = 0; i < results.Length; i++) _results[first + i] = results[i];
        while (Merged < count && _results[Merged] is not null) Merged++;
        int failed = first + results.Length;
        if (fault is not null && (Fault is not { } known || failed < known.Number)) Fault = (failed, fault);
        if (fault is null && results.Length < many) _back.Add(failed, many - results.Length);
    }
}
