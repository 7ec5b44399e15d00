using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Staffing;

/// <summary>Which posts one person of a unit holds together: the offices of a season's person, and every other post by itself. All units of a level have the same, where no office has so many people for each unit below.</summary>
internal sealed class PostSeats(SeasonPlan plan)
{
    private readonly Dictionary<UnitLevel, ImmutableArray<Seating>> _ofLevel = [];

    /// <summary>Posts that one person holds.</summary>
    /// <param name="Posts">Post and number in the unit, at least one.</param>
    /// <param name="Person">The person of the season's offices who sits there; null: there is none.</param>
    /// <param name="PersonKey">That person's name in streams.</param>
    public readonly record struct Seating(ImmutableArray<(int Post, int Ordinal)> Posts, PersonSeat? Person, uint PersonKey);

    /// <summary>Those of a unit, in the order of their first posts.</summary>
    public ImmutableArray<Seating> Of(int unit)
    {
        UnitLevel level = plan.Units[unit].Level;
        if (DependsOnUnit(plan, level)) return Make(unit, level);
        if (!_ofLevel.TryGetValue(level, out ImmutableArray<Seating> seats)) _ofLevel.Add(level, seats = Make(unit, level));
        return seats;
    }

    private static bool DependsOnUnit(SeasonPlan plan, UnitLevel level) =>
        plan.Offices.Any(office => office.Level == level && office.Per is not null) || (plan.Fork is { } fork && DependsOnUnit(fork.Before, level));

    private ImmutableArray<Seating> Make(int unit, UnitLevel level)
    {
        ImmutableArray<PostPlan> posts = plan.Staffing!.Posts;
        var seats = new List<Seating>();
        var taken = new int[posts.Length];
        foreach (PersonSeat person in PersonSeat.Of(plan, unit))
        {
            ImmutableArray<(int Post, int Ordinal)> its = [.. person.Offices.Select(PostOf).Where(post => post >= 0 && taken[post] < posts[post].Count).Select(post => (post, taken[post]++))];
            if (its.Length > 0) seats.Add(new Seating(its, person, person.KeyIn(plan)));
        }
        for (int post = 0; post < posts.Length; post++)
        {
            if (posts[post].Level != level) continue;
            while (taken[post] < posts[post].Count) seats.Add(new Seating([(post, taken[post]++)], null, 0));
        }
        return [.. seats.OrderBy(seat => seat.Posts[0].Post)];
    }

    /// <summary>The post of the office's name; -1: the office is no post.</summary>
    private int PostOf(int office)
    {
        OfficePlan its = plan.Offices[office];
        ImmutableArray<PostPlan> posts = plan.Staffing!.Posts;
        for (int post = 0; post < posts.Length; post++)
        {
            if (posts[post].Level == its.Level && posts[post].Name == its.Name) return post;
        }
        return -1;
    }
}
