using RolloutSim.Client.Drills.Review;

namespace RolloutSim.Tests.Client.Drills.Review;

public sealed class ReviewSittingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("08:15 Li seat-taken", "Li 08:15-10:30")]
    [InlineData("08:15 Li seat-taken, 08:40 Li seat-lost, 09:00 Wang seat-taken, 09:30 Wang seat-removed", "Li 08:15-08:40, Wang 09:00-09:30")]
    [InlineData("08:15 Li seat-taken, 08:15 Li seat-left, 08:15 Wang never-answered", "")] // before the clock went
    [InlineData("08:15 Li seat-taken, 08:27 Li seat-taken, 10:30 Li seat-left", "Li 08:15-10:30")] // the morning began anew at 08:27
    [InlineData("08:15 Li seat-taken, 08:27 Wang seat-taken", "Li 08:15-08:27, Wang 08:27-10:30")]
    [InlineData("08:15 Li seat-taken, 10:31 Li seat-left", "Li 08:15-10:30")] // the drill was over before
    public void A_seat_has_one_person_at_a_time_from_when_to_when(string stays, string expected)
    {
        ReviewStay[] all = [.. stays.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(stay => stay.Split(' ')).Select(words => new ReviewStay(Iso(words[0]), "county A1", words[1], words[2]))];
        ReviewStay other = new(Iso("08:20"), "province A", "Zhao", "seat-taken");
        Assert.Equal(expected, string.Join(", ", ReviewSitting.Of([.. all, other], "county A1", Iso("10:30")).Select(its => $"{its.Who} {its.From[11..16]}-{its.To[11..16]}")));
    }

    private static string Iso(string clock) => $"2021-05-27T{clock}:00+08:00";
}
