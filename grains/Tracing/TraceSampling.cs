namespace RolloutSim.Grains.Tracing;

/// <summary>Which windows of a run get a span: one in so many, and those that took far longer than the others did.</summary>
/// <param name="WindowsEach">One window in so many.</param>
public sealed record TraceSampling(int WindowsEach = TraceSampling.WindowsEachUsual)
{
    public const int WindowsEachUsual = 100;

    /// <summary>So many times the mean of the windows before makes a window slow.</summary>
    public const double SlowTimesMean = 5;

    /// <summary>A window shorter than this is never slow.</summary>
    public static readonly TimeSpan SlowLeast = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether a window is followed from its beginning, calls and all.</summary>
    public bool IsChosen(long window) => window % WindowsEach == 0;

    /// <summary>Whether a window that nobody had chosen is shown all the same.</summary>
    public static bool IsSlow(TimeSpan took, TimeSpan mean) => took >= SlowLeast && took > mean * SlowTimesMean;
}
