namespace RolloutSim.Model.Staffing;

/// <summary>Gives each post to at most one person, and each person at most one post, so that the costs add up to the least that is possible.</summary>
/// <remarks>
/// Successive shortest augmenting paths with prices (Edmonds and Karp, "Theoretical improvements in algorithmic efficiency for network flow
/// problems", J. ACM 19 (1972), doi 10.1145/321694.321699; Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
/// assignment problems", Computing 38 (1987), doi 10.1007/BF02278710). Leaving a post empty is a way to end a path, so a matching always exists.
/// The prices prove it the least: see <see cref="PriceOfPost"/>. Among equal ones the numbers of posts and people decide, nothing else. One
/// instance solves one problem after another in the same memory.
/// </remarks>
public sealed class MinimumCostMatching
{
    private const int Nobody = -1;

    private readonly List<(int Post, long Distance)> _scanned = [];
    private readonly List<int> _open = []; // people reached in this search whose distance may still fall
    private readonly List<int> _closed = [];
    private MatchingProblem _problem = new();
    private int[] _personOf = [];
    private long[] _postPrice = [];
    private int[] _postOf = [];
    private long[] _personPrice = [];
    private long[] _distance = [];
    private int[] _from = [];
    private int[] _reached = []; // by person, the number of the search that reached it last
    private int _search;

    /// <summary>What the matching costs, empty posts included.</summary>
    public long Cost { get; private set; }

    /// <summary>Who holds a post; -1: it stays empty.</summary>
    public int PersonOf(int post) => _personOf[post];

    /// <summary>Which post a person holds; -1: none.</summary>
    public int PostOf(int person) => _postOf[person];

    /// <summary>The price of a post: with those of the people, the proof that no matching costs less.</summary>
    /// <remarks>
    /// No price of a person is above 0, no price of a post above its cost of staying empty, and a post and a person who may hold it have together at
    /// most the cost of that: so no matching costs less than all prices together, and this one costs as much.
    /// </remarks>
    public long PriceOfPost(int post) => _postPrice[post];

    /// <inheritdoc cref="PriceOfPost"/>
    public long PriceOfPerson(int person) => _personPrice[person];

    /// <summary>Solves a problem, which is not to change as long as the answer is read.</summary>
    public void Solve(MatchingProblem problem)
    {
        _problem = problem;
        Reset(ref _personOf, problem.Posts, Nobody);
        Reset(ref _postPrice, problem.Posts, 0);
        Reset(ref _postOf, problem.People, Nobody);
        Reset(ref _personPrice, problem.People, 0);
        Reset(ref _reached, problem.People, 0);
        Reset(ref _distance, problem.People, 0);
        Reset(ref _from, problem.People, 0);
        _search = 0;
        for (int post = 0; post < problem.Posts; post++)
        {
            if (!TakeCheapest(post)) Augment(post);
        }
        Cost = 0;
        for (int post = 0; post < problem.Posts; post++) Cost += CostOf(post);
    }

    /// <summary>Why a post stays empty: with it all posts that compete for the same people, who are too few for them.</summary>
    /// <param name="post">An empty one.</param>
    public Shortage ShortageOf(int post)
    {
        if (_personOf[post] != Nobody) throw new ArgumentException($"Post {post} is not empty.", nameof(post));
        var posts = new List<int> { post };
        var people = new List<int>();
        _search++;
        for (int i = 0; i < posts.Count; i++)
        {
            foreach (int person in _problem.PeopleFor(posts[i]))
            {
                if (_reached[person] == _search) continue;
                _reached[person] = _search;
                people.Add(person);
                if (_postOf[person] != Nobody && !posts.Contains(_postOf[person])) posts.Add(_postOf[person]);
            }
        }
        return new Shortage([.. posts.Order()], [.. people.Order()]);
    }

    private static void Reset<T>(ref T[] array, int length, T value)
    {
        if (array.Length < length) array = new T[Math.Max(length, array.Length * 2)];
        Array.Fill(array, value, 0, length);
    }

    private long CostOf(int post)
    {
        if (_personOf[post] == Nobody) return _problem.CostOfEmpty(post);
        return _problem.CostsFor(post)[_problem.PeopleFor(post).IndexOf(_personOf[post])];
    }

    /// <summary>The post's first price is the least that it can have; whoever asks that and is free gets it, without a search.</summary>
    private bool TakeCheapest(int post)
    {
        ReadOnlySpan<int> people = _problem.PeopleFor(post);
        ReadOnlySpan<long> costs = _problem.CostsFor(post);
        long least = _problem.CostOfEmpty(post);
        int cheapest = Nobody;
        for (int i = 0; i < people.Length; i++)
        {
            long price = costs[i] - _personPrice[people[i]];
            if (price > least || (price == least && cheapest != Nobody && _postOf[cheapest] == Nobody)) continue;
            (least, cheapest) = (price, people[i]);
        }
        _postPrice[post] = least;
        if (cheapest == Nobody || _postOf[cheapest] != Nobody) return cheapest == Nobody;
        _personOf[post] = cheapest;
        _postOf[cheapest] = post;
        return true;
    }

    /// <summary>Finds the cheapest way to give a post to somebody, other posts changing hands or falling empty on the way (Dijkstra over reduced costs).</summary>
    private void Augment(int start)
    {
        _search++;
        _scanned.Clear();
        _open.Clear();
        _closed.Clear();
        (int emptied, long toEmpty) = (Nobody, long.MaxValue);
        (int post, long sofar) = (start, 0L);
        int last;
        long length;
        while (true)
        {
            _scanned.Add((post, sofar));
            long empty = sofar + _problem.CostOfEmpty(post) - _postPrice[post];
            if (empty < toEmpty) (emptied, toEmpty) = (post, empty);
            Scan(post, sofar);
            last = CloseNearest(toEmpty);
            if (last == Nobody)
            {
                length = toEmpty;
                break;
            }
            length = _distance[last];
            if (_postOf[last] == Nobody) break;
            (post, sofar) = (_postOf[last], length);
        }
        foreach ((int scanned, long distance) in _scanned) _postPrice[scanned] += length - distance;
        foreach (int person in _closed) _personPrice[person] -= length - _distance[person];
        ChangeHands(start, last, emptied);
    }

    private void Scan(int post, long sofar)
    {
        ReadOnlySpan<int> people = _problem.PeopleFor(post);
        ReadOnlySpan<long> costs = _problem.CostsFor(post);
        for (int i = 0; i < people.Length; i++)
        {
            int person = people[i];
            long distance = sofar + costs[i] - _postPrice[post] - _personPrice[person];
            if (_reached[person] != _search)
            {
                _reached[person] = _search;
                _open.Add(person);
            }
            else if (distance >= _distance[person])
            {
                continue; // also those whose distance is final
            }
            _distance[person] = distance;
            _from[person] = post;
        }
    }

    /// <summary>Takes the nearest of the open people out; among equally near ones the free, then the first. -1 when an empty post is nearer.</summary>
    private int CloseNearest(long toEmpty)
    {
        int at = Nobody;
        for (int i = 0; i < _open.Count; i++)
        {
            if (at == Nobody || IsNearer(_open[i], _open[at])) at = i;
        }
        if (at == Nobody || _distance[_open[at]] > toEmpty) return Nobody;
        int nearest = _open[at];
        _open[at] = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _closed.Add(nearest);
        return nearest;
    }

    private bool IsNearer(int person, int other)
    {
        if (_distance[person] != _distance[other]) return _distance[person] < _distance[other];
        bool isFree = _postOf[person] == Nobody;
        return isFree == (_postOf[other] == Nobody) ? person < other : isFree;
    }

    /// <summary>Walks the way back: from the person who was free, or from the post that falls empty, to the post that it was for.</summary>
    private void ChangeHands(int start, int last, int emptied)
    {
        int person = last;
        if (last == Nobody)
        {
            person = _personOf[emptied];
            _personOf[emptied] = Nobody;
            if (emptied == start) return;
        }
        while (true)
        {
            int post = _from[person];
            int before = _personOf[post];
            _personOf[post] = person;
            _postOf[person] = post;
            if (post == start) return;
            person = before;
        }
    }
}
