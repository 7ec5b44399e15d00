using System.Collections.Immutable;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>Where people work: the counties, their schools, and the townships that these lie in.</summary>
/// <remarks>
/// A school of the county's town lies there; another in the township that the plan names for it, or in one of its own, which has the school's code.
/// </remarks>
internal sealed class Places(FormNode section, UnitTree units, ImmutableArray<UnitDetails> details, ImmutableArray<SchoolFacts?> facts, StaffProfiles profiles)
{
    private const string TownKinds = "town ", UrbanKinds = "urban ", Town = "town";

    private readonly List<TownshipPlan> _townships = [];
    private readonly Dictionary<(int County, string Name), int> _indices = [];

    public (ImmutableArray<WorkplacePlan> Workplaces, ImmutableArray<TownshipPlan> Townships) Resolve()
    {
        ImmutableArray<(int Profile, CountRange Count)> inTown = Lenders(Town), inTownship = Lenders("township");
        var named = new Dictionary<int, string>();
        foreach ((string name, FormNode schools) in section["townships"]?.Entries ?? [])
            foreach (var school in schools.Values()) named[units.IndexOf(school.Text)] = name;
        ImmutableArray<WorkplacePlan>.Builder places = ImmutableArray.CreateBuilder<WorkplacePlan>();
        for (int unit = 0; unit < units.Count; unit++)
        {
            if (units[unit].Level is not (UnitLevel.County or UnitLevel.School)) continue;
            bool isSchool = units[unit].Level == UnitLevel.School;
            int metres = (int)(facts[unit]?.DistanceMetres ?? 0), township = -1;
            if (isSchool)
            {
                int county = units.AncestorAt(unit, UnitLevel.County);
                string? name = named.GetValueOrDefault(unit);
                bool isTown = name is null && (details[unit].Kind.StartsWith(TownKinds, StringComparison.Ordinal) || details[unit].Kind.StartsWith(UrbanKinds, StringComparison.Ordinal));
                township = isTown ? Township(county, "", 0, inTown) : Township(county, name ?? units[unit].Code, Math.Max(1, metres), inTownship);
            }
            places.Add(new WorkplacePlan(unit, isSchool ? profiles.Of(details[unit].Kind) : profiles.County, township, metres) { People = PeopleOf(units[unit].Code) });
        }
        return (places.ToImmutable(), [.. _townships]);
    }

    private int Township(int county, string name, int metres, ImmutableArray<(int Profile, CountRange Count)> others)
    {
        if (_indices.TryGetValue((county, name), out int known)) return known;
        _townships.Add(new TownshipPlan(county, name.Length == 0 ? Town : name, metres, others));
        return _indices[(county, name)] = _townships.Count - 1;
    }

    private ImmutableArray<(int Profile, CountRange Count)> Lenders(string key) =>
        [.. (section[key]?.Entries ?? []).Select(entry => (profiles.Of(entry.Key), entry.Value.Value<CountRange>(CountText.Parse)!.Value))];

    private ImmutableArray<PersonPlan>? PeopleOf(string code) =>
        section["people"]?[code] is { } people ? [.. people.Items.SelectMany(item => item.Value<ImmutableArray<PersonPlan>>(PeopleText.Parse)!.Value)] : null;
}
