using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Population;
using RolloutSim.Scenarios.Sampling;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Fills the provinces that have nothing below them with counties and schools: those that are drawn from the synthetic nation.</summary>
internal sealed class PopulationResolver
{
    private readonly PopulationRules _rules;
    private readonly Dictionary<int, (ProvinceRow Row, int Counties)> _provinces = [];

    private PopulationResolver(PopulationRules rules, SampleRules sample, bool isDrawn) => (_rules, Sample, IsDrawn) = (rules, sample, isDrawn);

    public SampleRules Sample { get; }

    /// <summary>Whether the plan asks for a sample at all.</summary>
    public bool IsDrawn { get; }

    /// <param name="file">The plan.</param>
    /// <param name="hasOthers">By listed unit, whether anything else stands below it.</param>
    /// <param name="errors">Gets what is wrong.</param>
    /// <returns>Null where there is no population, or it is wrong.</returns>
    public static PopulationResolver? Make(PlanFile file, Func<int, bool> hasOthers, DiagnosticBag errors)
    {
        if (file.Population is not { } section)
        {
            if (file.Sample is { } alone) errors.Add(file.PlaceOf(alone), PopulationSection.SampleKey, Message.Of(MessageId.SampleAlone));
            return null;
        }
        Place place = file.PlaceOf(section);
        PopulationRules.Check(section, place, errors);
        if (errors.HasErrors) return null;
        var resolver = new PopulationResolver(PopulationRules.Of(section), SampleRules.Of(file.Sample), file.Sample is not null);
        resolver.Find(file, hasOthers, errors);
        if (resolver._provinces.Count == 0 && !errors.HasErrors) errors.Add(file.Units[0].Place, PopulationSection.Key, Message.Of(MessageId.NoProvinceToFill));
        return resolver;
    }

    /// <summary>The counties of a listed province that are drawn, each with its chance and with its drawn schools and theirs.</summary>
    public IEnumerable<(SyntheticCounty County, double Chance)> Counties(int entry, string code)
    {
        if (!_provinces.TryGetValue(entry, out (ProvinceRow Row, int Counties) province)) yield break;
        ImmutableArray<SyntheticCounty> all = SyntheticProvince.Make(code, province.Row, _rules);
        foreach ((int county, double chance) in SampleDraw.Counties(code, all, province.Counties, Sample)) yield return (all[county], chance);
    }

    public SchoolKindRules KindOf(SyntheticSchool school) => _rules.Kinds[school.Kind];

    /// <summary>What is said of a school of the nation.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="school">Its numbers.</param>
    public UnitDetails DetailsOf(string code, LocalName name, SyntheticSchool school)
    {
        SchoolKindRules kind = KindOf(school);
        int? adults = Whole(kind.Traits.Adults, UnitTraits.AdultsKey);
        return new UnitDetails
        {
            Name = name,
            Kind = kind.Kind,
            Stage = kind.Stage,
            Pupils = Math.Min(Math.Min(Whole(kind.Traits.Pupils, UnitTraits.PupilsKey) ?? int.MaxValue, Sample.Pupils), school.Grade),
            Adults = Math.Min(adults ?? int.MaxValue, 1 + school.Teachers), // the head, and who teaches
            DistanceMetres = TraitDraw.Of(kind.Traits.Distance, code, UnitTraits.DistanceKey, _rules.Seed),
            Terminals = Whole(kind.Traits.Terminals, UnitTraits.TerminalsKey),
            LineBitsPerSecond = TraitDraw.Of(kind.Traits.Line, code, UnitTraits.LineKey, _rules.Seed),
            Grade = school.Grade,
            Teachers = school.Teachers,
        };

        int? Whole(Values.Given<Model.Randomness.Distributions.Distribution>? spread, string trait) => TraitDraw.Whole(spread, code, trait, _rules.Seed);
    }

    /// <summary>Which listed provinces are filled, from which row, with how many counties.</summary>
    private void Find(PlanFile file, Func<int, bool> hasOthers, DiagnosticBag errors)
    {
        ImmutableArray<ProvinceRow> table = ProvinceTable.Instance.WithCorps(_rules.Corps);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        List<(int Entry, ProvinceRow Row)> found = [];
        foreach ((int i, UnitEntry entry) in file.Units.Index())
        {
            if (entry.Level?.Value != UnitLevel.Province || hasOthers(i)) continue;
            string name = entry.Zh ?? entry.Code;
            if (table.FirstOrDefault(row => row.Name == name) is not { } row)
                errors.Add(entry.Place, $"{entry.Path}.zh", Message.Of(MessageId.NotInTable, name, ProvinceTable.China2019), null, null, Suggestions.For(name, table.Select(its => its.Name)));
            else if (!lines.TryAdd(name, entry.Place.Line))
                errors.Add(entry.Place, $"{entry.Path}.zh", Message.Of(MessageId.ProvinceTwice, name, lines[name]));
            else found.Add((i, row));
        }
        if (found.Count == 0) return;
        int[] counties = SampleDraw.Allocate([.. found.Select(its => its.Row.Counties)], Sample);
        foreach ((int k, (int entry, ProvinceRow row)) in found.Index()) _provinces.Add(entry, (row, counties[k]));
    }
}
