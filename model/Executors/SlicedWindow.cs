using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Executors;

/// <summary>A window cut into slices of time, so that its stages are at work at once: while sites answer one slice, the networks receive the one before and send the next.</summary>
/// <remarks>
/// A stage reads nothing but what earlier stages have sent, at or before its own time. So once they have passed a moment it can be run up to that
/// moment, whatever they still do after it: a pipeline. In step <c>n</c> stage <c>s</c> runs slice <c>n - s</c>. With one slice
/// a step is a stage. The result does not depend on the slices.
/// </remarks>
internal readonly struct SlicedWindow
{
    /// <summary>No step has anything to do.</summary>
    public const int NoStep = int.MaxValue;

    /// <summary>Events that make a slice worth the meeting of the threads after it.</summary>
    public const int EventsPerSlice = 2000;

    /// <summary>More slices cost more than they gain: each touches every network anew.</summary>
    public const int MostSlices = 7;

    /// <summary>Before the first window.</summary>
    public static readonly SlicedWindow Past = new(SimTime.Zero, SimTime.Zero, 1);

    private readonly SimTime _begin;
    private readonly int _slices;

    public SlicedWindow(SimTime begin, SimTime end, int slices)
    {
        _begin = begin;
        End = end;
        _slices = slices;
    }

    public SimTime End { get; }

    public int Steps => _slices + Stage.Count - 1;

    /// <summary>Runs what a step wants of a host; whether it had anything to do.</summary>
    public bool Run(Host host, int step)
    {
        bool ran = false;
        for (int stage = 0; stage < Stage.Count; stage++)
        {
            if (!IsAtWork(host, stage, step)) continue;
            host.Run(stage, EndOf(step - stage), End);
            ran = true;
        }
        return ran;
    }

    /// <summary>The first step after <paramref name="step"/> in which a host has something to do, as far as is known; <see cref="NoStep"/>: in none.</summary>
    public int NextStep(Host host, int step)
    {
        while (++step < Steps)
        {
            for (int stage = 0; stage < Stage.Count; stage++)
            {
                if (IsAtWork(host, stage, step)) return step;
            }
        }
        return NoStep;
    }

    private bool IsAtWork(Host host, int stage, int step)
    {
        int slice = step - stage;
        return slice >= 0 && slice < _slices && host.HasWork(stage, EndOf(slice));
    }

    /// <summary>The first and the last slice are half as long as the others: while the pipeline fills and while it empties, somebody waits.</summary>
    private SimTime EndOf(int slice) =>
        slice == _slices - 1 ? End : _begin + new SimDuration((End.Microseconds - _begin.Microseconds) * ((2 * slice) + 1) / (2 * (_slices - 1)));
}
