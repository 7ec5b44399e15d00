using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Calendars;

namespace RolloutSim.Tests.Scenarios.Calendars;

/// <summary>Simulated time and civil time are the same to the microsecond, both ways.</summary>
public sealed class CivilCalendarTests
{
    private static readonly CivilCalendar Civil = new(new DateOnly(2021, 3, 8));

    [Fact]
    public void Counts_from_midnight_in_China()
    {
        var moment = new DateTimeOffset(2021, 5, 27, 9, 30, 0, 1, 2, TimeSpan.FromHours(8));
        SimTime time = SimTime.Zero + SimDuration.FromDays(80) + SimDuration.FromMinutes(570) + new SimDuration(1_002);
        Assert.Equal(moment, Civil.ToCivil(time));
        Assert.Equal(time, Civil.ToSim(moment));
        Assert.Equal(time, Civil.ToSim(moment.ToUniversalTime()));
        Assert.Equal(new DateOnly(2021, 5, 27), Civil.DayOf(time));
    }

    [Fact]
    public void Midnight_ends_one_day_and_begins_the_next() =>
        Assert.Equal(Civil.At(new DateOnly(2021, 3, 9)), Civil.At(new DateOnly(2021, 3, 8), 24 * 60));

    [Fact]
    public void Never_is_no_date() => Assert.Throws<ArgumentOutOfRangeException>(() => Civil.ToCivil(SimTime.Never));
}
