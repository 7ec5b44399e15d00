using System.Collections.Immutable;

namespace RolloutSim.Model.Staffing;

/// <summary>What one person does on the test days in one place: a post, or several that the plan's hats join, or waiting in reserve for one.</summary>
/// <param name="Unit">Index of the unit that has the post; of a reserve, the county.</param>
/// <param name="Place">Index of the unit's workplace in the county.</param>
/// <param name="Seats">Post and number in the unit; the first says who is eligible.</param>
/// <param name="IsReserve">Kept ready, at no post.</param>
/// <param name="Key">32-bit hash of unit, post and number: names it in streams.</param>
/// <param name="Seat">The person of the season's offices who sits here too; null: there is none.</param>
internal sealed record Position(int Unit, int Place, ImmutableArray<(int Post, int Ordinal)> Seats, bool IsReserve, uint Key, OfficeSeat? Seat)
{
    public int Post => Seats[0].Post;
}
