#pragma warning disable RS0030 // System.Threading is banned in the model, but for the executor on threads
namespace RolloutSim.Model.Executors;

/// <summary>Where threads wait for each other; the last one does what has to be done alone, and all go on.</summary>
/// <remarks>
/// The library's barrier sends who waits to sleep after some microseconds, and waking takes some ten times that; phases of a busy window are
/// tenths of a millisecond long. So who waits looks again for about so long before it sleeps, unless there are fewer processors than threads.
/// </remarks>
/// <param name="threads">How many meet.</param>
/// <param name="alone">What the last one does; it throws nothing.</param>
internal sealed class Meeting(int threads, Action alone)
{
    private const int MostLooks = 2000; // some tenth of a millisecond

    private readonly int _looks = threads <= Environment.ProcessorCount ? MostLooks : 0;
    private readonly object _bell = new();
    private int _arrived;
    private volatile int _round;

    /// <summary>Comes back when all have come and the last has done its work.</summary>
    public void Wait()
    {
        int round = _round;
        if (Interlocked.Increment(ref _arrived) == threads)
        {
            _arrived = 0;
            alone();
            lock (_bell)
            {
                _round = unchecked(round + 1);
                Monitor.PulseAll(_bell);
            }
            return;
        }
        for (int look = 0; look < _looks; look++)
        {
            if (_round != round) return;
            Thread.SpinWait(8);
        }
        lock (_bell)
        {
            while (_round == round) Monitor.Wait(_bell);
        }
    }
}
