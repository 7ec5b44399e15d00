using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Staffing;

/// <summary>The people of a county, as one replication has them: who works where, is and teaches what.</summary>
/// <remarks>
/// People whom the plan does not list are made up from streams of their place of work: how many there are of a sort, and what each teaches, depends
/// on no other place. Subjects are shared out evenly over a school's teachers, as a school that plans its staff would: multiples of the golden section
/// (Weyl's sequence) from a drawn beginning. A subject that one in fourteen teaches has a teacher in half of the schools with seven, and one teacher
/// more leaves the others their subjects.
/// </remarks>
internal sealed class Roster
{
    private const ulong PeopleDraws = 0x5045_4F50, SchoolDraws = 0x5343_484F; // "PEOP", "SCHO"
    private const uint Counts = 0xFFFF_FFFF, Beginning = 0xFFFF_FFFE;
    public const int Explicit = 0xFF;

    private const double GoldenSection = 0.6180339887498949;

    /// <summary>Half the width of a township, by road.</summary>
    private const double TownshipMetres = 8_000;

    private readonly StaffingPlan _plan;
    private readonly double[] _upTo;
    private readonly List<Workplace> _places = [];
    private readonly List<int> _firstOf = [];
    private readonly List<ulong> _traits = [];
    private readonly List<uint> _numbers = [];
    private readonly List<int> _placeOf = [];
    private readonly List<int> _trained = [];

    public Roster(CountyPosts county, ReplicationKey key)
    {
        _plan = county.Plan;
        _upTo = new double[_plan.SubjectShares.Length];
        for (int i = 0; i < _upTo.Length; i++) _upTo[i] = (i == 0 ? 0 : _upTo[i - 1]) + _plan.SubjectShares[i];
        for (int i = 0; i < county.Places.Length; i++)
        {
            Open(county.Workplaces[i]);
            if (county.Places[i].People is { } people) Take(people);
            else MakeUp(county.Places[i].Profile, new KeyedStream(key, KeyedStream.StreamOf(county.Workplaces[i].Hash, PeopleDraws)));
        }
        for (int township = 0; township < _plan.Townships.Length; township++)
        {
            if (_plan.Townships[township].County == county.County) AddOthers(county, township, key);
        }
        _firstOf.Add(_traits.Count);
    }

    /// <summary>How many people there are.</summary>
    public int Count => _traits.Count;

    /// <summary>How many places of work there are: the county, its schools in the plan, the others.</summary>
    public int Places => _places.Count;

    /// <summary>Who was trained before the plan began, ascending.</summary>
    public IReadOnlyList<int> Trained => _trained;

    public Workplace Place(int place) => _places[place];

    /// <summary>Index of the place where a person works.</summary>
    public int PlaceOf(int person) => _placeOf[person];

    public ulong TraitsOf(int person) => _traits[person];

    /// <summary>The person's number at the place of work: group in the upper half, number in the group, from 0, in the lower.</summary>
    public uint NumberOf(int person) => _numbers[person];

    /// <summary>64-bit name of a person, never 0.</summary>
    public ulong KeyOf(int person) => StableHash.Combine(_places[_placeOf[person]].Hash, _numbers[person]) | 1;

    /// <summary>The people of a place: from the first to before the second.</summary>
    public (int From, int To) PeopleOf(int place) => (_firstOf[place], _firstOf[place + 1]);

    private void Open(in Workplace place)
    {
        _firstOf.Add(_traits.Count);
        _places.Add(place);
    }

    private void Add(ulong traits, int group, int number)
    {
        _traits.Add(traits);
        _numbers.Add(((uint)group << 16) | (uint)number);
        _placeOf.Add(_places.Count - 1);
    }

    private void Take(IReadOnlyList<PersonPlan> people)
    {
        for (int i = 0; i < people.Count; i++)
        {
            if (people[i].IsTrained) _trained.Add(_traits.Count);
            Add(people[i].Traits, Explicit, i);
        }
    }

    private void AddOthers(CountyPosts county, int township, ReplicationKey key)
    {
        ulong name = county.HashOf(township);
        MapPoint middle = county.MiddleOf(township);
        foreach ((int profile, CountRange count) in _plan.Townships[township].Others)
        {
            ulong kind = StableHash.Combine(name, StableHash.Of(_plan.Profiles[profile].Kind));
            int schools = count.Sample(new KeyedStream(key, KeyedStream.StreamOf(kind, SchoolDraws)).Word(0, 0));
            for (int number = 1; number <= schools; number++)
            {
                ulong hash = StableHash.Combine(kind, (ulong)number);
                double away = TownshipMetres * Math.Sqrt((StableHash.Mix(hash) >> 32) / (double)(1L << 32)); // evenly over the area
                Open(new Workplace(new Home(-1, township, profile, number), hash, township, middle.Towards(CountyMap.Direction(hash), away)));
                MakeUp(profile, new KeyedStream(key, KeyedStream.StreamOf(hash, PeopleDraws)));
            }
        }
    }

    private void MakeUp(int profile, KeyedStream luck)
    {
        StaffProfile staff = _plan.Profiles[profile];
        double share = Uniform.Unit(luck.Word(Beginning, 0));
        for (int group = 0; group < staff.Groups.Length; group++)
        {
            int count = staff.Groups[group].Count.Sample(luck.Word(Counts, (uint)group));
            for (int number = 0; number < count; number++)
            {
                ulong traits = staff.Groups[group].Traits;
                if (staff.Groups[group].Teaches && _upTo.Length > 0)
                {
                    traits |= Traits.Subject(SubjectAt(share));
                    share += GoldenSection;
                    if (share >= 1) share -= 1;
                    uint entity = ((uint)group << 16) | (uint)number;
                    if (Uniform.Chance(luck.Word(entity, 0), staff.SecondSubject)) traits |= Traits.Subject(SubjectAt(Uniform.Unit(luck.Word(entity, 1))));
                }
                Add(traits, group, number);
            }
        }
    }

    private int SubjectAt(double share)
    {
        int subject = 0;
        while (subject < _upTo.Length - 1 && share >= _upTo[subject]) subject++;
        return subject;
    }
}
