using System.Runtime.InteropServices;

namespace RolloutSim.Model.Staffing;

/// <summary>What was worked out of who may hold the posts of one name at one place, so that it is done once for all half-days and rounds of a county's matching.</summary>
internal sealed class CandidateCosts
{
    private readonly Dictionary<(int Place, int Post, bool WithBorrowed), (int From, int To)> _parts = [];
    private readonly List<CandidateCost> _costs = [];
    private int _from; // of the part that is being added to

    public bool TryGet(int place, int post, bool withBorrowed, out ReadOnlySpan<CandidateCost> costs)
    {
        bool isKnown = _parts.TryGetValue((place, post, withBorrowed), out (int From, int To) part);
        costs = CollectionsMarshal.AsSpan(_costs)[part.From..part.To];
        return isKnown;
    }

    public void Add(in CandidateCost cost) => _costs.Add(cost);

    /// <summary>What was added since the last call is those for a post at a place.</summary>
    public ReadOnlySpan<CandidateCost> Keep(int place, int post, bool withBorrowed)
    {
        (int From, int To) part = (_from, _from = _costs.Count);
        _parts.Add((place, post, withBorrowed), part);
        return CollectionsMarshal.AsSpan(_costs)[part.From..part.To];
    }

    public void Clear()
    {
        _parts.Clear();
        _costs.Clear();
        _from = 0;
    }
}
