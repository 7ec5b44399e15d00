using System.Collections.Immutable;

namespace RolloutSim.Model.Staffing;

/// <summary>Chooses who holds which position of a county in a half-day: as few posts empty as can be, and then as little trouble.</summary>
internal sealed class Assigner
{
    /// <summary>Trouble is counted in tens of metres of road between a person's home school and the post; what else is trouble is worth so many.</summary>
    private const long NextBestChoice = 300, Borrowed = 1_000, Untrained = 1_500, Leader = 2_000, ChangesPost = 500, Tired = 500;

    /// <summary>Far more than all trouble together; an earlier post more than a later one, one post more than all preferences among posts.</summary>
    private const long EmptyPost = 1L << 43, EarlierPost = 1L << 26, EmptyReserve = 1L << 20;

    private readonly CountyPosts _county;
    private readonly Roster _roster;
    private readonly MatchingProblem _problem = new();
    private readonly MinimumCostMatching _matching = new();
    private readonly Dictionary<Eligibility, int[]> _fitting = []; // people of schools, for posts that are filled from all over the county
    private readonly ImmutableArray<int>[] _inTownship;
    private readonly int[] _metres;
    private readonly int[] _seen;
    private int _seenMark, _metresFrom = -1;

    public Assigner(CountyPosts county, Roster roster)
    {
        (_county, _roster) = (county, roster);
        ILookup<int, int> places = Enumerable.Range(0, roster.Places).Where(place => roster.Place(place).IsSchool).ToLookup(place => roster.Place(place).Township);
        _inTownship = [.. Enumerable.Range(0, county.Plan.Townships.Length).Select(township => places[township].ToImmutableArray())];
        _metres = new int[roster.Places];
        _seen = new int[roster.Count];
    }

    /// <summary>Assigns people to the positions of a half-day.</summary>
    /// <param name="positions">Which; ascending.</param>
    /// <param name="trained">By person; empty: training does not count.</param>
    /// <param name="before">By position, who holds it in an earlier half-day, -1: nobody, or it is new; such people keep it where that costs little.</param>
    /// <param name="tired">By person, who is at work in the night before or after, or in the day before or after the night.</param>
    /// <param name="holders">By position, gets who holds it; -1: nobody. Others are left alone.</param>
    /// <returns>By place in <paramref name="positions"/>, whether the post is empty although somebody could hold it, who holds another.</returns>
    public bool[] Assign(ImmutableArray<int> positions, ReadOnlySpan<bool> trained, ReadOnlySpan<int> before, ReadOnlySpan<bool> tired, Span<int> holders)
    {
        _problem.Clear(_roster.Count);
        foreach (int position in positions)
        {
            Position its = _county.Positions[position];
            int rank = _county.Plan.Posts.Length - its.Post;
            _problem.AddPost(its.IsReserve ? EmptyReserve : EmptyPost + (EarlierPost * rank));
            AllowAll(its, trained, before[position], tired);
        }
        _matching.Solve(_problem);
        var isTaken = new bool[positions.Length];
        for (int i = 0; i < positions.Length; i++)
        {
            holders[positions[i]] = _matching.PersonOf(i);
            isTaken[i] = _matching.PersonOf(i) < 0 && _problem.PeopleFor(i).Length > 0;
        }
        return isTaken;
    }

    /// <summary>By road from one place to another.</summary>
    public int Metres(int from, int to)
    {
        if (_metresFrom != from)
        {
            for (int place = 0; place < _metres.Length; place++) _metres[place] = _roster.Place(from).At.RoadTo(_roster.Place(place).At);
            _metresFrom = from;
        }
        return _metres[to];
    }

    /// <summary>Everybody who may hold a position, with the way in which he or she comes to be eligible first.</summary>
    public IEnumerable<(int Person, int Choice, bool IsBorrowed)> Eligible(Position position)
    {
        _seenMark++;
        Workplace place = _roster.Place(position.Place);
        ImmutableArray<Eligibility> ways = _county.Plan.Posts[position.Post].Eligible;
        for (int choice = 0; choice < ways.Length; choice++)
        {
            Eligibility way = ways[choice];
            switch (way.Home)
            {
                case HomeRule.ThisSchool when place.IsSchool:
                    foreach (int person in Of(position.Place, way)) yield return (person, choice, false);
                    if ((way.All & Traits.Leaders) != 0) break; // nobody lends a head
                    foreach (int other in Lenders(place, position.Place))
                    {
                        foreach (int person in Of(other, way)) yield return (person, choice, true);
                    }
                    break;
                case HomeRule.County:
                    foreach (int person in Of(0, way)) yield return (person, choice, false);
                    break;
                default:
                    foreach (int person in Fitting(way))
                    {
                        if (_roster.PlaceOf(person) == position.Place || !IsNew(person)) continue;
                        yield return (person, choice, false);
                    }
                    break;
            }
        }
    }

    private void AllowAll(Position position, ReadOnlySpan<bool> trained, int before, ReadOnlySpan<bool> tired)
    {
        ImmutableArray<Eligibility> ways = _county.Plan.Posts[position.Post].Eligible;
        bool wantsTraining = !trained.IsEmpty && _county.Plan.Posts[position.Post].IsTrained;
        foreach ((int person, int choice, bool isBorrowed) in Eligible(position))
        {
            if (ways[choice].MustBeTrained && !trained.IsEmpty && !trained[person]) continue;
            long cost = Metres(position.Place, _roster.PlaceOf(person)) / 10;
            cost += choice * NextBestChoice;
            if (isBorrowed) cost += Borrowed;
            if (wantsTraining && !trained[person]) cost += Untrained;
            if ((_roster.TraitsOf(person) & Traits.Leaders & ~ways[choice].All) != 0) cost += Leader;
            if (before >= 0 && before != person) cost += ChangesPost;
            if (tired[person]) cost += Tired;
            _problem.Allow(person, cost);
        }
    }

    private IEnumerable<int> Of(int place, Eligibility way)
    {
        (int from, int to) = _roster.PeopleOf(place);
        for (int person = from; person < to; person++)
        {
            if (way.Fits(_roster.TraitsOf(person)) && IsNew(person)) yield return person;
        }
    }

    private IEnumerable<int> Lenders(Workplace place, int itself)
    {
        switch (_county.Plan.Borrow)
        {
            case BorrowRule.Township:
                return _inTownship[place.Township].Where(other => other != itself);
            case BorrowRule.County:
                return Enumerable.Range(0, _roster.Places).Where(other => other != itself && _roster.Place(other).IsSchool);
            default:
                return [];
        }
    }

    /// <summary>The people of all schools, or of those that are not in the sample, who fit.</summary>
    private int[] Fitting(Eligibility way)
    {
        if (_fitting.TryGetValue(way, out int[]? known)) return known;
        bool isOutside = way.Home == HomeRule.NotASampleSchool;
        int[] fitting = [.. Enumerable.Range(0, _roster.Count).Where(person =>
        {
            Workplace home = _roster.Place(_roster.PlaceOf(person));
            return home.IsSchool && !(isOutside && home.IsInSample) && way.Fits(_roster.TraitsOf(person));
        })];
        _fitting.Add(way, fitting);
        return fitting;
    }

    private bool IsNew(int person)
    {
        if (_seen[person] == _seenMark) return false;
        _seen[person] = _seenMark;
        return true;
    }
}
