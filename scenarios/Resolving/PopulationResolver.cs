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
/// <remarks>No province needs another, so each is filled on a thread of its own: two thirds of the time that a nation takes to be read are here.</remarks>
internal sealed class PopulationResolver
{
    private readonly PopulationRules _rules;
    private readonly SampleRules _sample;
    private readonly Dictionary<int, ImmutableArray<DrawnCounty>> _counties = [];

    private PopulationResolver(PopulationRules rules, SampleRules sample, bool isDrawn) => (_rules, _sample, IsDrawn) = (rules, sample, isDrawn);

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
        ImmutableArray<(int, ProvinceRow, int)> provinces = resolver.Find(file, hasOthers, errors);
        if (!errors.HasErrors) resolver.Fill(file, provinces);
        if (resolver._counties.Count == 0 && !errors.HasErrors) errors.Add(file.Units[0].Place, PopulationSection.Key, Message.Of(MessageId.NoProvinceToFill));
        return resolver;
    }

    /// <summary>The counties that take part below a listed unit; none where it is no province that is filled.</summary>
    public ImmutableArray<DrawnCounty> Counties(int entry) => _counties.GetValueOrDefault(entry, []);

    private void Fill(PlanFile file, ImmutableArray<(int Entry, ProvinceRow Row, int Counties)> provinces)
    {
        var filled = new ImmutableArray<DrawnCounty>[provinces.Length];
        Parallel.For(0, provinces.Length, i => filled[i] = Filled(file.Units[provinces[i].Entry], provinces[i].Row, provinces[i].Counties));
        foreach ((int i, ImmutableArray<DrawnCounty> counties) in filled.Index()) _counties.Add(provinces[i].Entry, counties);
    }

    private ImmutableArray<DrawnCounty> Filled(UnitEntry province, ProvinceRow row, int counties)
    {
        ImmutableArray<SyntheticCounty> all = SyntheticProvince.Make(province.Code, row, _rules);
        return [.. SampleDraw.Counties(province.Code, all, counties, _sample).Select(drawn => Filled(all[drawn.County], drawn.Chance, province.Name))];
    }

    private DrawnCounty Filled(SyntheticCounty county, double chance, LocalName province)
    {
        LocalName name = Message.Of(county.IsDistrict ? MessageId.SyntheticDistrict : MessageId.SyntheticCounty, province, county.Number).Name;
        ImmutableArray<DrawnSchool>.Builder schools = ImmutableArray.CreateBuilder<DrawnSchool>();
        foreach (SchoolStage stage in (ReadOnlySpan<SchoolStage>)[SchoolStage.Primary, SchoolStage.JuniorMiddle])
            foreach ((int i, double its) in SampleDraw.Schools(county, stage, _sample)) schools.Add(School(county, stage, i, its, name));
        return new DrawnCounty(county.Code, name, chance, schools.ToImmutable());
    }

    private DrawnSchool School(SyntheticCounty county, SchoolStage stage, int i, double chance, LocalName above)
    {
        SyntheticSchool school = county.Of(stage)[i];
        bool isPoint = _rules.Kinds[school.Kind].Kind == SchoolKinds.TeachingPoint;
        MessageId called = stage == SchoolStage.JuniorMiddle ? MessageId.SyntheticJunior : isPoint ? MessageId.SyntheticPoint : MessageId.SyntheticPrimary;
        string code = county.CodeOf(stage, i + 1);
        UnitDetails details = DetailsOf(code, Message.Of(called, above, i + 1).Name, school);
        return new DrawnSchool(code, details, chance, IsDrawn ? SampleDraw.Pupils(code, school.Grade, _sample) : []);
    }

    /// <summary>What is said of a school of the nation.</summary>
    private UnitDetails DetailsOf(string code, LocalName name, SyntheticSchool school)
    {
        SchoolKindRules kind = _rules.Kinds[school.Kind];
        int? adults = Whole(kind.Traits.Adults, UnitTraits.AdultsKey);
        return new UnitDetails
        {
            Name = name,
            Kind = kind.Kind,
            Stage = kind.Stage,
            Pupils = Math.Min(Math.Min(Whole(kind.Traits.Pupils, UnitTraits.PupilsKey) ?? int.MaxValue, _sample.Pupils), school.Grade),
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
    private ImmutableArray<(int Entry, ProvinceRow Row, int Counties)> Find(PlanFile file, Func<int, bool> hasOthers, DiagnosticBag errors)
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
        if (found.Count == 0) return [];
        int[] counties = SampleDraw.Allocate([.. found.Select(its => its.Row.Counties)], _sample);
        return [.. found.Select((its, k) => (its.Entry, its.Row, counties[k]))];
    }
}
