using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Kernel;

/// <summary>A point in simulated time: whole microseconds since the start of the plan, in China Standard Time.</summary>
/// <remarks>
/// Not a civil date: dates, holidays and office hours exist only where plans are read and results are printed.
/// Overflow throws <see cref="OverflowException"/>, but for <see cref="Never"/>, to which any duration may be added.
/// </remarks>
public readonly record struct SimTime(long Microseconds) : IComparable<SimTime>
{
    public static readonly SimTime Zero = new(0);

    /// <summary>Later than any event.</summary>
    public static readonly SimTime Never = new(long.MaxValue);

    public bool IsNever => Microseconds == long.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimTime operator +(SimTime t, SimDuration d) =>
        t.IsNever || d.Microseconds == long.MaxValue ? Never : new(t.Microseconds + d.Microseconds);

    public static SimTime operator -(SimTime t, SimDuration d) => t.IsNever ? Never : new(t.Microseconds - d.Microseconds);
    public static SimDuration operator -(SimTime a, SimTime b) => new(a.Microseconds - b.Microseconds);
    public static bool operator <(SimTime a, SimTime b) => a.Microseconds < b.Microseconds;
    public static bool operator >(SimTime a, SimTime b) => a.Microseconds > b.Microseconds;
    public static bool operator <=(SimTime a, SimTime b) => a.Microseconds <= b.Microseconds;
    public static bool operator >=(SimTime a, SimTime b) => a.Microseconds >= b.Microseconds;

    public static SimTime Min(SimTime a, SimTime b) => a < b ? a : b;
    public static SimTime Max(SimTime a, SimTime b) => a > b ? a : b;

    public int CompareTo(SimTime other) => Microseconds.CompareTo(other.Microseconds);

    public override string ToString() => IsNever ? "never" : $"t+{Microseconds} us";
}
