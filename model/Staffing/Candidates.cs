using System.Collections.Immutable;

namespace RolloutSim.Model.Staffing;

/// <summary>Says who may hold a position: everybody once, by the best way in which he or she comes to be eligible.</summary>
internal sealed class Candidates
{
    private readonly CountyPosts _county;
    private readonly Roster _roster;
    private readonly Dictionary<Eligibility, int[]> _fitting = []; // people of schools, for posts that are filled from all over the county
    private readonly ImmutableArray<int>[] _inTownship;
    private readonly int[] _schools;
    private readonly int[] _seen;
    private readonly List<Candidate> _found = [];
    private int _mark;

    public Candidates(CountyPosts county, Roster roster)
    {
        (_county, _roster) = (county, roster);
        _schools = [.. Enumerable.Range(0, roster.Places).Where(place => roster.Place(place).IsSchool)];
        ILookup<int, int> places = _schools.ToLookup(place => roster.Place(place).Township);
        _inTownship = [.. Enumerable.Range(0, county.Plan.Townships.Length).Select(township => places[township].ToImmutableArray())];
        _seen = new int[roster.Count];
    }

    /// <summary>One who may hold a position.</summary>
    /// <param name="Person">Number in the roster.</param>
    /// <param name="Choice">Which way of being eligible, 0 the best.</param>
    /// <param name="IsBorrowed">From another school, for a post that the school's own people hold otherwise.</param>
    public readonly record struct Candidate(int Person, int Choice, bool IsBorrowed);

    /// <summary>Everybody for a position, until the next call.</summary>
    /// <param name="position">For whom.</param>
    /// <param name="withBorrowed">Whether people whom other schools would lend count.</param>
    public IReadOnlyList<Candidate> For(Position position, bool withBorrowed)
    {
        _mark++;
        _found.Clear();
        Workplace place = _roster.Place(position.Place);
        ImmutableArray<Eligibility> ways = _county.Plan.Posts[position.Post].Eligible;
        for (int choice = 0; choice < ways.Length; choice++)
        {
            Eligibility way = ways[choice];
            if (way.Home == HomeRule.County)
            {
                AddFrom(0, way, choice, isBorrowed: false);
            }
            else if (way.Home == HomeRule.ThisSchool && place.IsSchool)
            {
                AddFrom(position.Place, way, choice, isBorrowed: false);
                if (withBorrowed && (way.All & Traits.Leaders) == 0) AddLent(place, position.Place, way, choice); // nobody lends a head
            }
            else
            {
                foreach (int person in Fitting(way))
                {
                    if (_roster.PlaceOf(person) != position.Place) Add(person, choice, isBorrowed: false);
                }
            }
        }
        return _found;
    }

    private void AddLent(Workplace place, int itself, Eligibility way, int choice)
    {
        ReadOnlySpan<int> lenders = _county.Plan.Borrow switch
        {
            BorrowRule.Township => _inTownship[place.Township].AsSpan(),
            BorrowRule.County => _schools,
            _ => [],
        };
        foreach (int other in lenders)
        {
            if (other != itself) AddFrom(other, way, choice, isBorrowed: true);
        }
    }

    private void AddFrom(int place, Eligibility way, int choice, bool isBorrowed)
    {
        (int from, int to) = _roster.PeopleOf(place);
        for (int person = from; person < to; person++)
        {
            if (way.Fits(_roster.TraitsOf(person))) Add(person, choice, isBorrowed);
        }
    }

    private void Add(int person, int choice, bool isBorrowed)
    {
        if (_seen[person] == _mark) return;
        _seen[person] = _mark;
        _found.Add(new Candidate(person, choice, isBorrowed));
    }

    /// <summary>The people of all schools, or of those that are not in the sample, who fit.</summary>
    private int[] Fitting(Eligibility way)
    {
        if (_fitting.TryGetValue(way, out int[]? known)) return known;
        bool isOutside = way.Home == HomeRule.NotASampleSchool;
        var fitting = new List<int>();
        foreach (int place in _schools)
        {
            if (isOutside && _roster.Place(place).IsInSample) continue;
            (int from, int to) = _roster.PeopleOf(place);
            for (int person = from; person < to; person++)
            {
                if (way.Fits(_roster.TraitsOf(person))) fitting.Add(person);
            }
        }
        return _fitting[way] = [.. fitting];
    }
}
