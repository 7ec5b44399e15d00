using System.Collections.Concurrent;
using System.Diagnostics;
using RolloutSim.Grains.Tracing;

namespace RolloutSim.Bench.Watching;

/// <summary>What keeps an answer waiting inside a process: the collector's stops, waits for a thread of the pool, and how long the run was held by looks.</summary>
/// <remarks>A thread of its own asks each five milliseconds, whether anybody watches or not, so that it costs both alike.</remarks>
internal sealed class ProcessProbe : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentQueue<Stretch> _stops = [], _waits = [], _looks = [];
    private readonly ActivityListener _listener;
    private readonly Thread _thread;
    private volatile bool _isOver;

    public ProcessProbe()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RunTrace.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Name is "window" or "stage" ? ActivitySamplingResult.None : ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.OperationName == "look") _looks.Enqueue(Stretch.Ending(span.Duration));
            },
        };
        ActivitySource.AddActivityListener(_listener);
        _thread = new Thread(Ask) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>When the collector had stopped all threads.</summary>
    public IReadOnlyCollection<Stretch> Stops => _stops;

    /// <summary>From when something was given to the pool until a thread took it.</summary>
    public IReadOnlyCollection<Stretch> Waits => _waits;

    /// <summary>When the run was held for somebody who looked.</summary>
    public IReadOnlyCollection<Stretch> Looks => _looks;

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
        _listener.Dispose();
    }

    private void Ask()
    {
        TimeSpan stopped = GC.GetTotalPauseDuration();
        while (!_isOver)
        {
            Thread.Sleep(Every);
            TimeSpan now = GC.GetTotalPauseDuration();
            if (now > stopped) _stops.Enqueue(Stretch.Ending(now - stopped));
            stopped = now;
            long asked = Stopwatch.GetTimestamp();
            ThreadPool.UnsafeQueueUserWorkItem(_ => _waits.Enqueue(new Stretch(asked, Stopwatch.GetTimestamp())), null);
        }
    }
}
