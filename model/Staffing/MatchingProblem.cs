namespace RolloutSim.Model.Staffing;

/// <summary>Posts and people: who may hold which post at what cost, and what it costs to leave a post empty.</summary>
/// <remarks>Written post by post, and written again after <see cref="Clear"/> without new memory. Costs are whole numbers, so that sums are exact.</remarks>
public sealed class MatchingProblem
{
    /// <summary>No cost is higher, so that no sum of them overflows.</summary>
    public const long MostCost = 1L << 44;

    private readonly List<int> _begins = []; // by post, where its people begin
    private readonly List<long> _empty = [];
    private int[] _people = [];
    private long[] _costs = [];
    private int _count; // of people for all posts

    /// <summary>People are numbered from 0 to one less than this.</summary>
    public int People { get; private set; }

    public int Posts => _empty.Count;

    /// <summary>Forgets everything.</summary>
    /// <param name="people">How many people there are from now on.</param>
    public void Clear(int people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        People = people;
        _count = 0;
        _empty.Clear();
        _begins.Clear();
    }

    /// <summary>Adds a post that nobody may hold yet.</summary>
    /// <param name="costOfEmpty">From 0 to <see cref="MostCost"/>.</param>
    /// <returns>Its number, counted from 0.</returns>
    public int AddPost(long costOfEmpty)
    {
        _empty.Add(Checked(costOfEmpty));
        _begins.Add(_count);
        return _empty.Count - 1;
    }

    /// <summary>Allows a person to hold the post that was added last.</summary>
    /// <param name="person">Allowed at most once for a post.</param>
    /// <param name="cost">From 0 to <see cref="MostCost"/>.</param>
    public void Allow(int person, long cost)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)person, (uint)People, nameof(person));
        if (_count == _people.Length) Grow();
        _people[_count] = person;
        _costs[_count++] = Checked(cost);
    }

    public long CostOfEmpty(int post) => _empty[post];

    /// <summary>Who may hold a post.</summary>
    public ReadOnlySpan<int> PeopleFor(int post) => _people.AsSpan(_begins[post], LengthOf(post));

    /// <summary>What each of them costs there.</summary>
    public ReadOnlySpan<long> CostsFor(int post) => _costs.AsSpan(_begins[post], LengthOf(post));

    private int LengthOf(int post) => (post + 1 < _begins.Count ? _begins[post + 1] : _count) - _begins[post];

    private void Grow()
    {
        int length = Math.Max(64, _count * 2);
        Array.Resize(ref _people, length);
        Array.Resize(ref _costs, length);
    }

    private static long Checked(long cost) => cost is >= 0 and <= MostCost
        ? cost
        : throw new ArgumentOutOfRangeException(nameof(cost), cost, $"Expected a cost from 0 to {MostCost}.");
}
