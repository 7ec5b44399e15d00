using System.Collections.Immutable;

namespace RolloutSim.Model.Staffing;

/// <summary>Chooses who holds which position of a county in a half-day: as few posts empty as can be, and then as little trouble.</summary>
internal sealed class Assigner
{
    /// <summary>Trouble is counted in tens of metres of road between a person's place of work and the post; what else is trouble is worth so many.</summary>
    private const int NextBestChoice = 300, Borrowed = 1_000, Untrained = 1_500, Leader = 2_000, ChangesPost = 500, Tired = 500;

    /// <summary>Far more than all trouble together; an earlier post more than a later one, one post more than all preferences among posts.</summary>
    private const long EmptyPost = 1L << 43, EarlierPost = 1L << 26, EmptyReserve = 1L << 20;

    /// <summary>A school is small that has fewer people than so many times its posts.</summary>
    private const double SmallSchool = 1.5;

    private readonly CountyPosts _county;
    private readonly Roster _roster;
    private CandidateCosts _costs = null!; // from Begin on
    private MatchingProblem _problem = null!; // of the thread that assigns: see Workspace
    private MinimumCostMatching _matching = null!;
    private readonly int[] _metres;
    private readonly bool[] _canBorrow; // by post
    private int _metresFrom = -1;

    public Assigner(CountyPosts county, Roster roster)
    {
        (_county, _roster) = (county, roster);
        Candidates = new Candidates(county, roster);
        _metres = new int[roster.Places];
        _canBorrow = [.. county.Plan.Posts.Select(post => county.Plan.Borrow != BorrowRule.None && post.Eligible.Any(way => way.Home == HomeRule.ThisSchool && (way.All & Traits.Leaders) == 0))];
    }

    public Candidates Candidates { get; }

    /// <summary>From here on half-days are assigned, and nobody else assigns on this thread.</summary>
    public void Begin()
    {
        _costs = Workspace.Costs;
        _costs.Clear();
    }

    /// <summary>Assigns people to the positions of a half-day.</summary>
    /// <param name="positions">Which; ascending.</param>
    /// <param name="trained">By person; empty: training does not count.</param>
    /// <param name="before">By position, who holds it in another half-day, -1: nobody, or it is new; such people keep it where that costs little.</param>
    /// <param name="tired">By person, who is at work in the night before or after, or in the day before or after the night; empty: nobody.</param>
    /// <param name="holders">By position, gets who holds it; -1: nobody. Others are left alone.</param>
    /// <param name="isWhole">Whether people of other schools are all looked at, and not only where they could be the cheaper.</param>
    /// <returns>What it costs, and by place in <paramref name="positions"/> whether an empty post could be held by somebody who holds another.</returns>
    /// <remarks>
    /// Whoever is lent costs more than <see cref="Borrowed"/>. So a post that is priced no higher without the lent ones cannot gain by them, for no person's
    /// price is above 0: only those that are priced higher get them, and it is solved again until none is (column generation, which ends at the optimum).
    /// </remarks>
    public (long Cost, bool[] IsTaken) Assign(
        ImmutableArray<int> positions, ReadOnlySpan<bool> trained, ReadOnlySpan<int> before, ReadOnlySpan<bool> tired, Span<int> holders, bool isWhole = false)
    {
        (_problem, _matching) = (Workspace.Problem, Workspace.Matching);
        bool[] withBorrowed = [.. positions.Select(position => isWhole || !CanBorrow(_county.Positions[position]) || IsShort(_county.Positions[position]))];
        do
        {
            Write(positions, withBorrowed, trained, before, tired);
            _matching.Solve(_problem);
        }
        while (AddBorrowed(withBorrowed));
        var isTaken = new bool[positions.Length];
        for (int i = 0; i < positions.Length; i++)
        {
            holders[positions[i]] = _matching.PersonOf(i);
            isTaken[i] = _matching.PersonOf(i) < 0 && _problem.PeopleFor(i).Length > 0;
        }
        return (_matching.Cost, isTaken);
    }

    /// <summary>By road from one place to another, metres.</summary>
    public int Metres(int from, int to)
    {
        if (_metresFrom != from)
        {
            for (int place = 0; place < _metres.Length; place++) _metres[place] = _roster.Place(from).At.RoadTo(_roster.Place(place).At);
            _metresFrom = from;
        }
        return _metres[to];
    }

    private bool CanBorrow(Position position) => position.Place > 0 && _canBorrow[position.Post];

    /// <summary>A small school will need others' people: looking at them at once spares a round. It changes nothing else.</summary>
    private bool IsShort(Position position)
    {
        (int from, int to) = _roster.PeopleOf(position.Place);
        return to - from < SmallSchool * _county.PositionsAt[position.Place];
    }

    private bool AddBorrowed(bool[] withBorrowed)
    {
        bool isAny = false;
        for (int i = 0; i < withBorrowed.Length; i++)
        {
            if (withBorrowed[i] || _matching.PriceOfPost(i) <= Borrowed) continue;
            withBorrowed[i] = isAny = true;
        }
        return isAny;
    }

    private void Write(ImmutableArray<int> positions, bool[] withBorrowed, ReadOnlySpan<bool> trained, ReadOnlySpan<int> before, ReadOnlySpan<bool> tired)
    {
        _problem.Clear(_roster.Count);
        for (int i = 0; i < positions.Length; i++)
        {
            Position its = _county.Positions[positions[i]];
            PostPlan post = _county.Plan.Posts[its.Post];
            int rank = _county.Plan.Posts.Length - its.Post, holder = before[positions[i]];
            bool asksTraining = !trained.IsEmpty, wantsTraining = asksTraining && post.IsTrained;
            _problem.AddPost(its.IsReserve ? EmptyReserve : EmptyPost + (EarlierPost * rank));
            foreach ((int person, int trouble, bool mustBeTrained) in Costs(its, withBorrowed[i]))
            {
                long cost = trouble;
                if (asksTraining && (wantsTraining || mustBeTrained) && !trained[person])
                {
                    if (mustBeTrained) continue;
                    cost += Untrained;
                }
                if (!tired.IsEmpty && tired[person]) cost += Tired;
                if (holder >= 0 && holder != person) cost += ChangesPost;
                _problem.Allow(person, cost);
            }
        }
    }

    /// <summary>Everybody for the posts of one name at one place, and what he or she costs there whoever is trained or tired: the same for all half-days.</summary>
    private ReadOnlySpan<CandidateCost> Costs(Position position, bool withBorrowed)
    {
        if (_costs.TryGet(position.Place, position.Post, withBorrowed, out ReadOnlySpan<CandidateCost> costs)) return costs;
        ImmutableArray<Eligibility> ways = _county.Plan.Posts[position.Post].Eligible;
        foreach ((int person, int choice, bool isBorrowed) in Candidates.For(position, withBorrowed))
        {
            int cost = (Metres(position.Place, _roster.PlaceOf(person)) / 10) + (choice * NextBestChoice);
            if (isBorrowed) cost += Borrowed;
            if ((_roster.TraitsOf(person) & Traits.Leaders & ~ways[choice].All) != 0) cost += Leader;
            _costs.Add(new CandidateCost(person, cost, ways[choice].MustBeTrained));
        }
        return _costs.Keep(position.Place, position.Post, withBorrowed);
    }
}
