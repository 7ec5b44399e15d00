using System.Globalization;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Client.Execution;

/// <summary>How fast simulated time may go: <c>max</c>, or so many times as fast as real time.</summary>
/// <param name="TimesReal">Zero: as fast as it can.</param>
internal readonly record struct Pace(double TimesReal)
{
    public static readonly Pace Max = new(0);

    public const double TimesRealLeast = 0.001, TimesRealMost = 1e9;

    public bool IsMax => TimesReal == 0;

    /// <summary>How long after the start of a run that begins at <paramref name="starts"/> <paramref name="time"/> may be reached.</summary>
    public TimeSpan WallTime(SimTime time, SimTime starts) => IsMax ? TimeSpan.Zero : TimeSpan.FromSeconds((time - starts).TotalSeconds / TimesReal);

    /// <summary>The simulated moment that may be reached so long after the start of a run that begins at <paramref name="starts"/>.</summary>
    public SimTime SimulatedTime(TimeSpan wall, SimTime starts) => IsMax ? SimTime.Never : starts + SimDuration.FromSecondsRounded(wall.TotalSeconds * TimesReal);

    public static bool TryParse(string text, out Pace pace)
    {
        pace = Max;
        if (text == "max") return true;
        if (!text.EndsWith('x') || !double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double times)) return false;
        pace = new Pace(times);
        return times is >= TimesRealLeast and <= TimesRealMost;
    }

    public override string ToString() => IsMax ? "max" : string.Create(CultureInfo.InvariantCulture, $"{TimesReal}x");
}
