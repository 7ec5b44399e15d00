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

    private readonly MatchingProblem _problem = new();
    private readonly MinimumCostMatching _matching = new();
    private readonly Dictionary<(int Place, int Person), SimTime> _arrivals = [];

    /// <param name="positions">The empty ones, ascending.</param>
    /// <param name="now">From when they are looked for.</param>
    /// <param name="day">The day, counted from the season's first: names the luck.</param>
    /// <param name="isFree">Whether a person could come.</param>
    /// <param name="isReserve">Whether the county keeps a person ready.</param>
    /// <param name="isTrained">Whether a person has had the training, or none is held.</param>
    /// <returns>By place in <paramref name="positions"/>, who comes and when; person -1: nobody.</returns>
    public (int Person, SimTime Arrives)[] Find(IReadOnlyList<int> positions, SimTime now, int day, Predicate<int> isFree, Predicate<int> isReserve, Predicate<int> isTrained)
    {
        _problem.Clear(roster.Count);
        _arrivals.Clear();
        for (int i = 0; i < positions.Count; i++)
        {
            Position position = county.Positions[positions[i]];
            _problem.AddPost(MatchingProblem.MostCost);
            KeyedStream draws = luck(position.Key);
            SimDuration Draw(uint which, Distribution of) => of.SampleDuration(draws.Word(checked((uint)day), which));
            SimDuration inSchool = Draw(InSchoolDraws, county.Plan.Replacement.InSchool);
            SimDuration reserve = Draw(ReserveDraws, county.Plan.Replacement.Reserve);
            SimDuration borrowed = Draw(BorrowedDraws, county.Plan.Replacement.Borrowed);
            double metresPerSecond = county.Plan.SpeedKmh.Sample(draws.Word(checked((uint)day), SpeedDraws)) / 3.6;
            bool wantsTraining = county.Plan.Posts[position.Post].IsTrained;
            foreach ((int person, _, _) in assigner.Eligible(position))
            {
                if (!isFree(person)) continue;
                int home = roster.PlaceOf(person);
                SimDuration found = home == position.Place ? inSchool : isReserve(person) ? reserve : borrowed;
                SimDuration travels = SimDuration.FromSecondsRounded(assigner.Metres(position.Place, home) / metresPerSecond);
                SimDuration takes = SimDuration.Min(found + travels, Longest);
                _arrivals.Add((i, person), now + takes);
                if (wantsTraining && !isTrained(person)) takes += UntrainedIsWorth;
                _problem.Allow(person, takes.Microseconds);
            }
        }
        _matching.Solve(_problem);
        var coming = new (int Person, SimTime Arrives)[positions.Count];
        for (int i = 0; i < coming.Length; i++)
        {
            int person = _matching.PersonOf(i);
            coming[i] = (person, person < 0 ? SimTime.Never : _arrivals[(i, person)]);
        }
        return coming;
    }
}
