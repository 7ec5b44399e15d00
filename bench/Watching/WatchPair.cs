using System.Globalization;

namespace RolloutSim.Bench.Watching;

/// <summary>A season that nobody watched beside the same that somebody did.</summary>
internal sealed record WatchPair(int Number, WatchLeg Alone, WatchLeg Watched)
{
    /// <summary>Processor time with watchers over that without, of the run's process alone.</summary>
    public double CpuRatio => Watched.Run.CpuSeconds / Alone.Run.CpuSeconds;

    /// <summary>The same of wall time.</summary>
    public double WallRatio => Watched.Run.Seconds / Alone.Run.Seconds;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"pair {Number}  cpu {Alone.Run.CpuSeconds,6:F2} s alone {Watched.Run.CpuSeconds,6:F2} s watched  {CpuRatio:F3}   wall {Alone.Run.Seconds,6:F2} s {Watched.Run.Seconds,6:F2} s  {WallRatio:F3}   {Watched.Looks.Count} looks held it {Watched.HeldSeconds / Watched.Run.Seconds:P2} of its time");
}
