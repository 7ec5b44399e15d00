using System.Collections.Immutable;
using RolloutSim.Client.Results;
using RolloutSim.Grains.Drills;

namespace RolloutSim.Client.Drills.Review;

/// <summary>Somebody sat in a seat.</summary>
/// <param name="Who">The person.</param>
/// <param name="From">From when.</param>
/// <param name="To">To when: he left or was replaced, or the drill was over.</param>
internal sealed record ReviewSitting(string Who, string From, string To)
{
    private static readonly string Taken = IncidentNames.InFiles(DrillEntryKind.SeatTaken);

    /// <summary>Who sat in a seat, in order of time. Who left in the moment in which he came, before the clock went, did not; who takes his own seat again, because a morning begins anew, has kept it.</summary>
    /// <param name="stays">Of a morning, in order of time.</param>
    /// <param name="seat">Which: <c>county xiji</c>.</param>
    /// <param name="end">The drill's end.</param>
    public static ImmutableArray<ReviewSitting> Of(IEnumerable<ReviewStay> stays, string seat, string end)
    {
        ImmutableArray<ReviewSitting>.Builder sittings = ImmutableArray.CreateBuilder<ReviewSitting>();
        ReviewStay? since = null;
        void Rise(string at)
        {
            if (since is not null && string.CompareOrdinal(at, since.At) > 0) sittings.Add(new ReviewSitting(since.Who, since.At, string.CompareOrdinal(at, end) < 0 ? at : end));
            since = null;
        }
        foreach (ReviewStay stay in stays.Where(stay => stay.Seat == seat))
        {
            if (stay.What == Taken && stay.Who == since?.Who) continue;
            Rise(stay.At);
            if (stay.What == Taken) since = stay;
        }
        Rise(end);
        return sittings.ToImmutable();
    }
}
