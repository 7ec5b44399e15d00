using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Staffing;

/// <summary>Finds substitutes for those who do not come: as many posts filled as can be, and as soon as can be.</summary>
internal sealed class Substitutes(CountyPosts county, Roster roster, Assigner assigner, Func<uint, KeyedStream> luck)
{
    private const uint InSchoolDraws = 0, ReserveDraws = 1, BorrowedDraws = 2, SpeedDraws = 3;

    /// <summary>Somebody without the training is taken where it spares so much waiting.</summary>
    private static readonly SimDuration UntrainedIsWorth = SimDuration.FromMinutes(20);

    private static readonly SimDuration Longest = SimDuration.FromDays(30);

    private readonly MatchingProblem _problem = Workspace.Problem; // of the thread on which it is made and asked
    private readonly MinimumCostMatching _matching = Workspace.Matching;

    /// <param name="positions">The empty ones, ascending.</param>
    /// <param name="now">From when they are looked for.</param>
    /// <param name="day">The day, counted from the season's first: names the luck.</param>
    /// <param name="isFree">Whether a person could come.</param>
    /// <param name="isReserve">Whether the county keeps a person ready.</param>
    /// <param name="isTrained">Whether a person has had the training, or none is held.</param>
    /// <returns>By place in <paramref name="positions"/>, who comes and when; person -1: nobody.</returns>
    /// <remarks>People of other schools are looked at only where they could be the cheaper: see <see cref="Assigner.Assign"/>.</remarks>
    public (int Person, SimTime Arrives)[] Find(IReadOnlyList<int> positions, SimTime now, int day, Predicate<int> isFree, Predicate<int> isReserve, Predicate<int> isTrained)
    {
        Search[] searches = [.. positions.Select(position => SearchFor(county.Positions[position], checked((uint)day)))];
        var withBorrowed = new bool[positions.Count];
        bool isAgain;
        do
        {
            _problem.Clear(roster.Count);
            for (int i = 0; i < searches.Length; i++)
            {
                _problem.AddPost(MatchingProblem.MostCost);
                Offer(searches[i], withBorrowed[i], isFree, isReserve, isTrained);
            }
            _matching.Solve(_problem);
            isAgain = false;
            for (int i = 0; i < searches.Length; i++)
            {
                if (withBorrowed[i] || _matching.PriceOfPost(i) <= searches[i].Borrowed.Microseconds) continue;
                withBorrowed[i] = isAgain = true;
            }
        }
        while (isAgain);
        return [.. Enumerable.Range(0, searches.Length).Select(i => _matching.PersonOf(i) is >= 0 and int person ? (person, now + Takes(searches[i], person, isReserve)) : (-1, SimTime.Never))];
    }

    private Search SearchFor(Position position, uint day)
    {
        KeyedStream draws = luck(position.Key);
        ReplacementPlan plan = county.Plan.Replacement;
        SimDuration Draw(uint which, Distribution of) => of.SampleDuration(draws.Word(day, which));
        double metresPerSecond = county.Plan.SpeedKmh.Sample(draws.Word(day, SpeedDraws)) / 3.6;
        return new Search(position, Draw(InSchoolDraws, plan.InSchool), Draw(ReserveDraws, plan.Reserve), Draw(BorrowedDraws, plan.Borrowed), metresPerSecond);
    }

    private void Offer(Search search, bool withBorrowed, Predicate<int> isFree, Predicate<int> isReserve, Predicate<int> isTrained)
    {
        bool wantsTraining = county.Plan.Posts[search.Position.Post].IsTrained;
        foreach ((int person, _, _) in assigner.Candidates.For(search.Position, withBorrowed))
        {
            if (!isFree(person)) continue;
            SimDuration takes = Takes(search, person, isReserve);
            if (wantsTraining && !isTrained(person)) takes += UntrainedIsWorth;
            _problem.Allow(person, takes.Microseconds);
        }
    }

    /// <summary>Until somebody is found and there.</summary>
    private SimDuration Takes(in Search search, int person, Predicate<int> isReserve)
    {
        int home = roster.PlaceOf(person);
        SimDuration found = home == search.Position.Place ? search.InSchool : isReserve(person) ? search.Reserve : search.Borrowed;
        SimDuration way = SimDuration.FromSecondsRounded(assigner.Metres(search.Position.Place, home) / search.MetresPerSecond);
        return SimDuration.Min(found + way, Longest);
    }

    /// <summary>How long it takes to find a substitute for a position on a day, by where he or she is found, and how fast the way is.</summary>
    private readonly record struct Search(Position Position, SimDuration InSchool, SimDuration Reserve, SimDuration Borrowed, double MetresPerSecond);
}
