using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.TestDays;

/// <summary>The rain of a county, drawn from a stream that everybody there reads: nobody needs to be told.</summary>
internal readonly struct Weather(WeatherPlan plan, KeyedStream stream)
{
    private static readonly SimDuration Day = SimDuration.FromDays(1), Earliest = SimDuration.FromHours(5);
    private const double SpanSeconds = 13 * 3600;

    /// <summary>The process id under which a county's weather is drawn.</summary>
    public static ulong IdOf(string county) => StableHash.Of(county + "#weather");

    /// <summary>The midnight after <paramref name="t"/>.</summary>
    public static SimTime EndOfDay(SimTime t) => new((t.Microseconds / Day.Microseconds + 1) * Day.Microseconds);

    /// <summary>The spell of rain of the day that <paramref name="t"/> is in: it begins between five in the morning and six in the evening. Empty when it stays dry.</summary>
    public (SimTime From, SimTime To) RainOn(SimTime t)
    {
        var day = checked((uint)(t.Microseconds / Day.Microseconds));
        if (plan.Rain <= 0 || !Uniform.Chance(stream.Word(day, 0), plan.Rain)) return (SimTime.Never, SimTime.Never);
        SimTime from = new SimTime(day * Day.Microseconds) + Earliest + SimDuration.FromSecondsRounded(Uniform.OpenUnit(stream.Word(day, 1)) * SpanSeconds);
        return (from, from + plan.Lasts.SampleDuration(stream.Word(day, 2)));
    }

    public bool IsWet(SimTime t)
    {
        (SimTime from, SimTime to) = RainOn(t);
        return t >= from && t < to;
    }

    /// <summary>How much longer a way takes that begins at <paramref name="t"/>, a share of 1.</summary>
    public double SlowerAt(SimTime t) => IsWet(t) ? plan.Slower : 0;

    /// <summary>How long a way takes that is so much slower.</summary>
    public static SimDuration OnTheWay(SimDuration dry, double slower) => Repaced(dry, 0, slower);

    /// <summary>What is left of a way when it becomes slower, or faster again, while one is on it.</summary>
    public static SimDuration Repaced(SimDuration left, double slower, double slowerNow) =>
        slower == slowerNow ? left : SimDuration.FromSecondsRounded(left.TotalSeconds * (1 + slowerNow) / (1 + slower));
}
