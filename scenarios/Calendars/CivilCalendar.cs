using RolloutSim.Model.Kernel;

namespace RolloutSim.Scenarios.Calendars;

/// <summary>Simulated time as date and time of day in China Standard Time, and back; simulated time 0 is midnight of the first day.</summary>
public sealed record CivilCalendar(DateOnly Starts)
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private DateTimeOffset Origin => new(Starts, TimeOnly.MinValue, Offset);

    /// <summary>A time of day, in minutes since midnight; 1440 is the next midnight.</summary>
    public SimTime At(DateOnly day, int minutes = 0) =>
        SimTime.Zero + SimDuration.FromDays(day.DayNumber - Starts.DayNumber) + SimDuration.FromMinutes(minutes);

    /// <exception cref="ArgumentOutOfRangeException"><see cref="SimTime.Never"/>, or beyond the year 9999.</exception>
    public DateTimeOffset ToCivil(SimTime time)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(time.IsNever, true, nameof(time));
        return Origin + TimeSpan.FromTicks(time.Microseconds * TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>The day that a moment lies in; midnight belongs to the day that begins.</summary>
    public DateOnly DayOf(SimTime time) => DateOnly.FromDateTime(ToCivil(time).DateTime);

    /// <summary>Ticks below a microsecond are dropped.</summary>
    public SimTime ToSim(DateTimeOffset civil) => new((civil - Origin).Ticks / TimeSpan.TicksPerMicrosecond);
}
