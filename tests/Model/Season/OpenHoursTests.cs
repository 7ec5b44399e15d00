using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Tests.Model.Season;

/// <summary>The arithmetic of office hours at its edges; two days of 08:00-12:00 and 14:00-18:00, with a closed day between.</summary>
public sealed class OpenHoursTests
{
    private static readonly OpenHours Hours = new([(At(0, 8), At(0, 12)), (At(0, 14), At(0, 18)), (At(2, 8), At(2, 12)), (At(2, 14), At(2, 18))]);

    [Theory]
    [InlineData(7, 8)]
    [InlineData(8, 8)]
    [InlineData(11, 11)]
    [InlineData(12, 14)]
    [InlineData(13, 14)]
    [InlineData(18, 56)]
    [InlineData(30, 56)]
    public void Next_open_is_now_or_the_next_opening(int hour, int expected) => Assert.Equal(At(0, expected), Hours.NextOpen(At(0, hour)));

    [Fact]
    public void After_the_last_stretch_it_never_opens()
    {
        Assert.Equal(SimTime.Never, Hours.NextOpen(At(2, 18)));
        Assert.Equal(SimTime.Never, Hours.Finish(At(2, 17), SimDuration.FromHours(2)));
    }

    [Theory]
    [InlineData(8, 3, 11)]
    [InlineData(8, 4, 12)] // ends with the closing, not at the next opening
    [InlineData(8, 5, 15)]
    [InlineData(6, 1, 9)] // nothing is done before the opening
    [InlineData(12, 1, 15)]
    [InlineData(16, 2, 18)]
    [InlineData(16, 3, 57)] // over the closed day
    [InlineData(13, 0, 13)] // no work ends where it begins
    public void Work_stops_when_the_office_closes(int start, int work, int expected) =>
        Assert.Equal(At(0, expected), Hours.Finish(At(0, start), SimDuration.FromHours(work)));

    [Fact]
    public void A_microsecond_beyond_the_closing_waits_for_the_next_opening() =>
        Assert.Equal(new SimTime(At(0, 14).Microseconds + 1), Hours.Finish(At(0, 8), new SimDuration(SimDuration.FromHours(4).Microseconds + 1)));

    [Theory]
    [InlineData(0, 60, 12)]
    [InlineData(9, 15, 4)]
    [InlineData(18, 56, 0)]
    public void Open_time_between_two_moments_counts_open_hours(int from, int to, int expected) =>
        Assert.Equal(SimDuration.FromHours(expected), Hours.OpenBetween(At(0, from), At(0, to)));

    [Fact]
    public void The_last_open_moment_is_now_or_the_last_closing()
    {
        Assert.Null(Hours.LastOpenNotAfter(At(0, 7)));
        Assert.Equal(At(0, 10), Hours.LastOpenNotAfter(At(0, 10)));
        Assert.Equal(At(0, 12), Hours.LastOpenNotAfter(At(0, 13)));
        Assert.Equal(At(0, 18), Hours.LastOpenNotAfter(At(1, 18)));
    }

    [Fact]
    public void Stretches_must_be_disjoint_and_ascending()
    {
        Assert.Throws<ArgumentException>(() => new OpenHours([(At(0, 8), At(0, 8))]));
        Assert.Throws<ArgumentException>(() => new OpenHours([(At(0, 8), At(0, 12)), (At(0, 11), At(0, 13))]));
        Assert.Equal(1, new OpenHours([(At(0, 8), At(0, 12)), (At(0, 12), At(0, 13))]).Count); // touching ones are one
    }

    private static SimTime At(int day, int hour) => SimTime.Zero + SimDuration.FromHours((day * 24) + hour);
}
