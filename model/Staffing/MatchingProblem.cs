namespace RolloutSim.Model.Staffing;

/// <summary>Posts and people: who may hold which post at what cost, and what it costs to leave a post empty.</summary>
/// <remarks>Written post by post, and written again after <see cref="Clear"/> without new memory. Costs are whole numbers, so that sums are exact.</remarks>
public sealed class MatchingProblem
{
    /// <summary>No cost is higher, so that no sum of them overflows.</summary>
    public const long MostCost = 1L << 44;

    private readonly List<int> _people = [];
    private readonly List<long> _costs = [];
    private readonly List<int> _begins = [0];
    private readonly List<long> _empty = [];

    /// <summary>People are numbered from 0 to one less than this.</summary>
    public int People { get; private set; }

    public int Posts => _empty.Count;

    /// <summary>Forgets everything.</summary>
    /// <param name="people">How many people there are from now on.</param>
    public void Clear(int people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        People = people;
        _people.Clear();
        _costs.Clear();
        _empty.Clear();
        _begins.Clear();
        _begins.Add(0);
    }

    /// <summary>Adds a post that nobody may hold yet.</summary>
    /// <param name="costOfEmpty">From 0 to <see cref="MostCost"/>.</param>
    /// <returns>Its number, counted from 0.</returns>
    public int AddPost(long costOfEmpty)
    {
        _empty.Add(Checked(costOfEmpty));
        _begins.Add(_people.Count);
        return _empty.Count - 1;
    }

    /// <summary>Allows a person to hold the post that was added last.</summary>
    /// <param name="person">Allowed at most once for a post.</param>
    /// <param name="cost">From 0 to <see cref="MostCost"/>.</param>
    public void Allow(int person, long cost)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)person, (uint)People, nameof(person));
        _people.Add(person);
        _costs.Add(Checked(cost));
        _begins[^1] = _people.Count;
    }

    public long CostOfEmpty(int post) => _empty[post];

    /// <summary>Who may hold a post.</summary>
    public ReadOnlySpan<int> PeopleFor(int post) => Part(_people, post);

    /// <summary>What each of them costs there.</summary>
    public ReadOnlySpan<long> CostsFor(int post) => Part(_costs, post);

    private ReadOnlySpan<T> Part<T>(List<T> all, int post) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(all)[_begins[post].._begins[post + 1]];

    private static long Checked(long cost) => cost is >= 0 and <= MostCost
        ? cost
        : throw new ArgumentOutOfRangeException(nameof(cost), cost, $"Expected a cost from 0 to {MostCost}.");
}
