using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Population;
using RolloutSim.Scenarios.Sampling;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Makes the tree of units: who is below whom, and a unit for each one of a count.</summary>
/// <remarks>
/// The n-th county of the province <c>ningxia</c> is <c>ningxia-03</c>, its second primary school <c>ningxia-03-p02</c>: an added one moves no
/// other's code, and so nobody's luck.
/// </remarks>
internal sealed class UnitResolver
{
    private static readonly LocalName CentreName = new("国家义务教育质量监测中心", "National centre");

    /// <summary>The sections of which units are made.</summary>
    private static readonly ImmutableArray<string> Sections = [UnitEntry.Section, GroupsReader.Typical, PopulationSection.Key, PopulationSection.SampleKey, "tools"];

    private const int Unknown = -1, UsualPupils = 30, UsualAdults = 11, UsualMetres = 20_000;

    private readonly PlanFile _file;
    private readonly PopulationResolver? _population;
    private readonly DiagnosticBag _errors;
    private readonly List<Unit> _units = [new Unit(UnitTree.RootCode, UnitLevel.Nation, -1)];
    private readonly List<UnitDetails> _details = [new UnitDetails { Name = CentreName }];
    private readonly List<Place> _places = [Place.None];
    private readonly List<SampledSchool> _sample = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal) { [UnitTree.RootCode] = 0 };
    private readonly int[] _lastOf = new int[(int)UnitLevel.Package + 1]; // the last listed unit of a level, the root where there is none yet

    private UnitResolver(PlanFile file, PopulationResolver? population, DiagnosticBag errors) => (_file, _population, _errors) = (file, population, errors);

    /// <summary>Whether a change of a value may change the units.</summary>
    /// <param name="paths">Of the values that are changed.</param>
    public static bool IsTouchedBy(IEnumerable<string> paths) => paths.Any(path => Sections.Contains(path.Split('.')[0]));

    /// <summary>The units and what is said of each; no tree when they contradict each other.</summary>
    public static ResolvedUnits Resolve(PlanFile file, DiagnosticBag errors)
    {
        if (file.Units.Length == 0) return ResolvedUnits.None;
        bool[] hasListed = Listed(file.Units);
        var groups = new GroupResolver(file, hasListed);
        if (groups.FirstBeyond(Limits.Units) is { } beyond)
        {
            errors.Add(beyond.Place, beyond.Path, Message.Of(MessageId.TooMany, Limits.Units));
            return ResolvedUnits.None;
        }
        var population = PopulationResolver.Make(file, unit => hasListed[unit] || groups.Below(unit).Length > 0, errors);
        var resolver = new UnitResolver(file, population, errors);
        bool isGood = resolver.AddAll(groups) && (file.Tools is null || resolver.AddPackages());
        return isGood && !errors.HasErrors ? new ResolvedUnits(new UnitTree([.. resolver._units]), [.. resolver._details], [.. resolver._sample]) : ResolvedUnits.None;
    }

    /// <summary>Each school's tool package is a unit below it; behind all others, so that they keep their places.</summary>
    private bool AddPackages()
    {
        for (int school = 0, count = _units.Count; school < count; school++)
        {
            if (_units[school].Level != UnitLevel.School) continue;
            LocalName name = Message.Of(MessageId.ToolsOf, _details[school].Name).Name;
            if (!TryAdd(new Unit($"{_units[school].Code}.tools", UnitLevel.Package, school), new UnitDetails { Name = name }, _places[school])) return false;
        }
        return true;
    }

    /// <summary>By unit, the facts of a school; what the plan leaves out is as in an average school of the programme.</summary>
    public static ImmutableArray<SchoolFacts?> Facts(UnitTree tree, ImmutableArray<UnitDetails> details) =>
        [.. details.Select((school, unit) => tree[unit].Level == UnitLevel.School ? Facts(school) : null)];

    /// <summary>The facts of one school.</summary>
    public static SchoolFacts Facts(UnitDetails school)
    {
        int adults = school.Adults ?? UsualAdults;
        return new SchoolFacts(school.Pupils ?? UsualPupils, adults, school.Terminals ?? adults, school.DistanceMetres ?? UsualMetres);
    }

    private bool AddAll(GroupResolver groups)
    {
        bool isGood = true;
        foreach ((int i, UnitEntry entry) in _file.Units.Index())
        {
            if (entry.Code == UnitTree.RootCode) _errors.Add(entry.Place, UnitEntry.Section, Message.Of(MessageId.NameReserved, entry.Code));
            int? parent = entry.Level is { } level ? ParentOf(entry, level.Value) : null;
            if (parent is null || !TryAdd(new Unit(entry.Code, entry.Level!.Value, parent.Value), DetailsOf(entry), entry.Place))
            {
                _indices.TryAdd(entry.Code, Unknown); // whose mistake is reported; those that name it are not blamed
                isGood = false;
                continue;
            }
            int index = _units.Count - 1;
            _lastOf[(int)entry.Level.Value] = index;
            isGood &= AddGroups(groups.Below(i), index) && AddPopulation(i, index);
        }
        return isGood;
    }

    /// <summary>The counties of a province that come from the synthetic population, with their schools.</summary>
    private bool AddPopulation(int entry, int province)
    {
        if (_population is null) return true;
        Place place = _file.Units[entry].Place;
        foreach (DrawnCounty county in _population.Counties(entry))
        {
            if (!TryAdd(new Unit(county.Code, UnitLevel.County, province), new UnitDetails { Name = county.Name }, place) || !AddSchools(county, _units.Count - 1, place)) return false;
        }
        return true;
    }

    private bool AddSchools(DrawnCounty county, int parent, Place place)
    {
        foreach (DrawnSchool school in county.Schools)
        {
            if (_units.Count > Limits.PopulationUnits)
            {
                _errors.Add(place, PopulationSection.Key, Message.Of(MessageId.TooMany, Limits.PopulationUnits));
                return false;
            }
            if (!TryAdd(new Unit(school.Code, UnitLevel.School, parent), school.Details, place)) return false;
            if (_population!.IsDrawn) _sample.Add(new SampledSchool(_units.Count - 1, school.Details.Grade!.Value, county.Chance, school.Chance, school.Pupils));
        }
        return true;
    }

    /// <summary>Those of one parent are numbered on from group to group, schools by stage.</summary>
    private bool AddGroups(ImmutableArray<UnitGroup> groups, int parent)
    {
        var numbers = new Dictionary<char, int>();
        return groups.All(group => AddGroup(group, parent, numbers));
    }

    /// <summary>The units of a count, each with what is below it.</summary>
    private bool AddGroup(UnitGroup group, int parent, Dictionary<char, int> numbers)
    {
        SchoolStage stage = group.Kind.Length == 0 ? SchoolStage.Unknown : SchoolKinds.StageOf(group.Kind);
        char letter = group.Level != UnitLevel.School ? ' ' : stage switch { SchoolStage.Primary => 'p', SchoolStage.JuniorMiddle => 'j', _ => 's' };
        for (int i = 0; i < group.Count; i++)
        {
            int number = numbers[letter] = numbers.GetValueOrDefault(letter) + 1;
            string code = letter == ' ' ? $"{_units[parent].Code}-{number:00}" : $"{_units[parent].Code}-{letter}{number:00}";
            MessageId name = group.Level switch
            {
                UnitLevel.City => MessageId.CityOfCount,
                UnitLevel.County => MessageId.CountyOfCount,
                _ => stage switch { SchoolStage.Primary => MessageId.PrimaryOfCount, SchoolStage.JuniorMiddle => MessageId.JuniorOfCount, _ => MessageId.SchoolOfCount },
            };
            if (!TryAdd(new Unit(code, group.Level, parent), DetailsOf(code, Message.Of(name, _details[parent].Name, number).Name, group.Kind, stage, group.Traits), group.Place) || !AddGroups(group.Below, _units.Count - 1)) return false;
        }
        return true;
    }

    private bool TryAdd(Unit unit, UnitDetails details, Place place)
    {
        if (!_indices.TryAdd(unit.Code, _units.Count))
        {
            int other = _indices[unit.Code];
            // Two units that are listed cannot have one code: keys stand once in a map.
            if (other > 0) _errors.Add(place, UnitEntry.Section, Message.Of(MessageId.NameTwice, unit.Code, _places[other].Line));
            return false;
        }
        _units.Add(unit);
        _details.Add(details);
        _places.Add(place);
        return true;
    }

    /// <summary>Which listed units have listed ones below them, as far as the plan's words can be followed.</summary>
    private static bool[] Listed(ImmutableArray<UnitEntry> entries)
    {
        var has = new bool[entries.Length];
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        var lastOf = new int[(int)UnitLevel.Package + 1];
        Array.Fill(lastOf, -1);
        foreach ((int i, UnitEntry entry) in entries.Index())
        {
            indices.TryAdd(entry.Code, i);
            if (entry.Level is not { } level) continue;
            int parent = entry.In is { } given ? indices.GetValueOrDefault(given.Value, -1) : lastOf.Take((int)level.Value).Max();
            if (parent >= 0) has[parent] = true;
            lastOf[(int)level.Value] = i;
        }
        return has;
    }

    private static UnitDetails DetailsOf(UnitEntry entry)
    {
        string kind = entry.Kind?.Value ?? "";
        return DetailsOf(entry.Code, entry.Name, kind, kind.Length == 0 ? SchoolStage.Unknown : SchoolKinds.StageOf(kind), entry.Traits);
    }

    private static UnitDetails DetailsOf(string code, LocalName name, string kind, SchoolStage stage, UnitTraits traits) => new()
    {
        Name = name,
        Kind = kind,
        Stage = stage,
        Pupils = TraitDraw.Whole(traits.Pupils, code, UnitTraits.PupilsKey),
        Adults = TraitDraw.Whole(traits.Adults, code, UnitTraits.AdultsKey),
        DistanceMetres = TraitDraw.Of(traits.Distance, code, UnitTraits.DistanceKey),
        Terminals = TraitDraw.Whole(traits.Terminals, code, UnitTraits.TerminalsKey),
        LineBitsPerSecond = TraitDraw.Of(traits.Line, code, UnitTraits.LineKey),
    };

    private int? ParentOf(UnitEntry entry, UnitLevel level)
    {
        if (entry.In is not { } given) return _lastOf.Take((int)level).Max(); // the last unit before this one that stands higher
        if (!_indices.TryGetValue(given.Value, out int index))
        {
            string? near = _errors.IsFull ? null : Suggestions.For(given.Value, _indices.Keys);
            _errors.Add(given.Place, given.Path, Message.Of(MessageId.NoUnitBefore), null, given.Value, near);
            return null;
        }
        if (index == Unknown) return null;
        if (_units[index].Level < level) return index;
        _errors.Add(given.Place, given.Path, Message.Of(MessageId.ParentNotAbove), null, given.Value);
        return null;
    }
}
