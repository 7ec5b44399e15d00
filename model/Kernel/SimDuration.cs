namespace RolloutSim.Model.Kernel;

/// <summary>A length of simulated time in whole microseconds; may be negative.</summary>
/// <remarks>Not a point in time: that is <see cref="SimTime"/>. Overflow throws <see cref="OverflowException"/>.</remarks>
public readonly record struct SimDuration(long Microseconds) : IComparable<SimDuration>
{
    public const long MicrosecondsPerSecond = 1_000_000;

    public static readonly SimDuration Zero = new(0);

    /// <summary>Longer than any season: "never".</summary>
    public static readonly SimDuration MaxValue = new(long.MaxValue);

    public static SimDuration FromMilliseconds(long milliseconds) => new(milliseconds * 1_000);
    public static SimDuration FromSeconds(long seconds) => new(seconds * MicrosecondsPerSecond);
    public static SimDuration FromMinutes(long minutes) => FromSeconds(minutes * 60);
    public static SimDuration FromHours(long hours) => FromMinutes(hours * 60);
    public static SimDuration FromDays(long days) => FromHours(days * 24);

    /// <summary>Rounds to the nearest microsecond, halves to even.</summary>
    /// <exception cref="OverflowException">Not a number, or out of range.</exception>
    public static SimDuration FromSecondsRounded(double seconds)
    {
        // Adding 1.5 * 2^52 leaves the nearest whole number in the low bits, up to 2^51 us (71 years): a third of the price of Math.Round and a cast.
        const double Magic = 6755399441055744.0;
        double microseconds = seconds * MicrosecondsPerSecond;
        return Math.Abs(microseconds) < 1L << 51
            ? new(BitConverter.DoubleToInt64Bits(microseconds + Magic) - BitConverter.DoubleToInt64Bits(Magic))
            : new(checked((long)Math.Round(microseconds)));
    }

    public double TotalSeconds => Microseconds / (double)MicrosecondsPerSecond;
    public double TotalHours => TotalSeconds / 3600;

    public static SimDuration operator +(SimDuration a, SimDuration b) => new(a.Microseconds + b.Microseconds);
    public static SimDuration operator -(SimDuration a, SimDuration b) => new(a.Microseconds - b.Microseconds);
    public static SimDuration operator -(SimDuration a) => new(-a.Microseconds);
    public static SimDuration operator *(SimDuration a, long n) => new(a.Microseconds * n);
    public static bool operator <(SimDuration a, SimDuration b) => a.Microseconds < b.Microseconds;
    public static bool operator >(SimDuration a, SimDuration b) => a.Microseconds > b.Microseconds;
    public static bool operator <=(SimDuration a, SimDuration b) => a.Microseconds <= b.Microseconds;
    public static bool operator >=(SimDuration a, SimDuration b) => a.Microseconds >= b.Microseconds;

    public static SimDuration Min(SimDuration a, SimDuration b) => a < b ? a : b;
    public static SimDuration Max(SimDuration a, SimDuration b) => a > b ? a : b;

    public int CompareTo(SimDuration other) => Microseconds.CompareTo(other.Microseconds);

    public override string ToString() => $"{Microseconds} us";
}
