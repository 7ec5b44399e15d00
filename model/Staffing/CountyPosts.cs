using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Staffing;

/// <summary>What of a county's staffing does not depend on luck: its places of work, its posts, and when they are needed.</summary>
internal sealed class CountyPosts
{
    private readonly SeasonIndex _season;
    private readonly ImmutableArray<ImmutableArray<bool>> _isNeeded; // by post, by half-day

    /// <param name="season">The season.</param>
    /// <param name="county">Index of the county's unit.</param>
    /// <param name="places">Its places of work, itself included.</param>
    /// <param name="seats">What all units of a level have in common.</param>
    public CountyPosts(SeasonIndex season, int county, IEnumerable<WorkplacePlan> places, PostSeats seats)
    {
        (_season, Plan, County) = (season, season.Plan.Staffing!, county);
        Places = [.. places.OrderBy(place => place.Unit)];
        if (Places.Length == 0 || Places[0].Unit != county) throw new ArgumentException($"The county '{season.Plan.Units[county].Code}' is no place of work.");
        Workplaces = [.. Places.Select(Workplace)];
        Schools = Places.Length - 1;
        Positions = [.. Manned(seats), .. Reserves()];
        var at = new int[Places.Length];
        foreach (Position position in Positions) at[position.Place]++;
        PositionsAt = [.. at];
        Trained = [.. Enumerable.Range(0, Positions.Length).Where(position => Plan.Posts[Positions[position].Post].IsTrained).OrderBy(position => Positions[position].Post)];
        Offices = [.. Places.Select(place => SeasonDraws.ProcessOf(season.Plan.Units[place.Unit].Code))];
        Sites = [.. Places.Select(place => StableHash.Of($"{season.Plan.Units[place.Unit].Code}#site"))];
        Desks = [.. Places.Select(place => StableHash.Of($"{season.Plan.Units[place.Unit].Code}#desk"))];
        _isNeeded = [.. Plan.Posts.Select(post => Plan.HalfDays.Select((_, halfDay) => post.HalfDays.Contains(halfDay)).ToImmutableArray())];
        HalfDays = [.. Plan.HalfDays.Select((_, halfDay) => Needed(halfDay))];
        PostHashes = [.. Plan.Posts.Select(post => PostManning.HashOf(post.Name))];
        SetOf = [.. HalfDays.Select((positions, halfDay) => HalfDays.TakeWhile((others, h) => h < halfDay && !others.AsSpan().SequenceEqual(positions.AsSpan())).Count())];
        Sets = [.. Enumerable.Range(0, HalfDays.Length).Where(halfDay => SetOf[halfDay] == halfDay).OrderByDescending(halfDay => HalfDays[halfDay].Length)];
        Days = [.. Plan.HalfDays.Index().GroupBy(h => AbsenceChances.DayOf(h.Item.From), h => h.Index).Select(day => day.ToImmutableArray())];
    }

    public StaffingPlan Plan { get; }

    /// <summary>Index of the county's unit.</summary>
    public int County { get; }

    /// <summary>Schools of the county in the plan.</summary>
    public int Schools { get; }

    /// <summary>The county, then its schools, as the plan has them.</summary>
    public ImmutableArray<WorkplacePlan> Places { get; }

    /// <summary>The same as the matching sees them.</summary>
    public ImmutableArray<Workplace> Workplaces { get; }

    /// <summary>By place of work, the ids of the processes of its offices, of its site on the test days, and of its desk for incidents.</summary>
    public ImmutableArray<ulong> Offices { get; }

    /// <inheritdoc cref="Offices"/>
    public ImmutableArray<ulong> Sites { get; }

    /// <inheritdoc cref="Offices"/>
    public ImmutableArray<ulong> Desks { get; }

    /// <summary>By post, its name in messages.</summary>
    public ImmutableArray<uint> PostHashes { get; }

    /// <summary>Posts of the units in their order, then the reserves.</summary>
    public ImmutableArray<Position> Positions { get; }

    /// <summary>By place of work, how many positions it has.</summary>
    public ImmutableArray<int> PositionsAt { get; }

    /// <summary>The positions for which people are trained, in the order of posts.</summary>
    public ImmutableArray<int> Trained { get; }

    /// <summary>Of each half-day, the positions that are needed, ascending.</summary>
    public ImmutableArray<ImmutableArray<int>> HalfDays { get; }

    /// <summary>Of each half-day, the first that needs the same positions: they are manned by the same people.</summary>
    public ImmutableArray<int> SetOf { get; }

    /// <summary>The half-days that are the first of those which need the same positions, the most positions first.</summary>
    public ImmutableArray<int> Sets { get; }

    /// <summary>The half-days of each calendar day.</summary>
    public ImmutableArray<ImmutableArray<int>> Days { get; }

    /// <summary>Whether a post is needed in a half-day.</summary>
    public bool IsNeeded(int post, int halfDay) => _isNeeded[post][halfDay];

    /// <summary>The place of work that a unit is.</summary>
    public int PlaceOf(int unit)
    {
        int place = 0;
        while (Places[place].Unit != unit) place++;
        return place;
    }

    public ulong HashOf(int township) => StableHash.Combine(StableHash.Of(_season.Plan.Units[County].Code), StableHash.Of(Plan.Townships[township].Name));

    /// <summary>Where a township lies: in the direction of its name, which is the code of its school where it is made for one.</summary>
    public MapPoint MiddleOf(int township) => MapPoint.Town.Towards(CountyMap.Direction(Plan.Townships[township].Name), Plan.Townships[township].Metres);

    private Workplace Workplace(WorkplacePlan place)
    {
        string code = _season.Plan.Units[place.Unit].Code;
        ulong hash = StableHash.Of(code);
        var home = new Home(place.Unit, -1, place.Profile, 0);
        if (place.Township < 0) return new Workplace(home, hash, -1, MapPoint.Town);
        // In the township's direction; in the town itself, which has none, in one of its own.
        bool isInTown = Plan.Townships[place.Township].Metres == 0;
        string direction = isInTown ? code : Plan.Townships[place.Township].Name;
        return new Workplace(home, hash, place.Township, MapPoint.Town.Towards(CountyMap.Direction(direction), place.Metres));
    }

    private List<Position> Manned(PostSeats seats)
    {
        var manned = new List<Position>();
        for (int place = 0; place < Places.Length; place++)
        {
            int unit = Places[place].Unit;
            foreach (PostSeats.Seating its in seats.Of(unit))
            {
                OfficeSeat? seat = its.Person is { } person ? new OfficeSeat(unit, person.Office, person.Number, its.PersonKey) : null;
                manned.Add(new Position(unit, place, its.Posts, false, KeyOf(unit, its.Posts[0].Post, its.Posts[0].Ordinal, "post"), seat));
            }
        }
        return manned;
    }

    private IEnumerable<Position> Reserves() =>
        from post in Enumerable.Range(0, Plan.Posts.Length)
        from ordinal in Enumerable.Range(0, Plan.Posts[post].Reserves)
        select new Position(County, 0, [(post, ordinal)], true, KeyOf(County, post, ordinal, "reserve"), null);

    private uint KeyOf(int unit, int post, int ordinal, string kind) =>
        unchecked((uint)StableHash.Of($"{_season.Plan.Units[unit].Code}/{kind}/{Plan.Posts[post].Name}/{ordinal}"));

    private ImmutableArray<int> Needed(int halfDay)
    {
        ImmutableArray<int>.Builder needed = ImmutableArray.CreateBuilder<int>();
        for (int position = 0; position < Positions.Length; position++)
        {
            foreach ((int post, _) in Positions[position].Seats)
            {
                if (!IsNeeded(post, halfDay)) continue;
                needed.Add(position);
                break;
            }
        }
        return needed.ToImmutable();
    }
}
