using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Population;
using RolloutSim.Scenarios.Sampling;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Scenarios.Sampling;

/// <summary>The three-stage draw of a plan: how many, from where, how likely; and its mistakes.</summary>
public sealed class SampleDrawTests
{
    private const string Ningxia = "units:\n  ningxia: {level: province, zh: 宁夏回族自治区, en: Ningxia}\npopulation: {}\nsample: {counties: 6, primary: 12, junior-middle: 8, pupils: 30}\n";

    [Fact]
    public void Provinces_give_counties_by_their_number_of_counties_and_none_less_than_the_least()
    {
        int[] counties = [.. ProvinceTable.Instance.WithCorps(0.13).Select(row => row.Counties)];
        int[] given = SampleDraw.Allocate(counties, Rules(331, 2));
        Assert.Equal(331, given.Sum());
        Assert.Equal(2, given.Min());
        for (int i = 0; i < given.Length; i++)
            if (given[i] > 2) Assert.InRange(given[i] - (331.0 * counties[i] / counties.Sum()), -1.1, 1.1);
        Assert.Equal(counties, SampleDraw.Allocate(counties, SampleRules.Census));
        Assert.Equal([1, 1, 1], SampleDraw.Allocate([30, 20, 10], Rules(3, 2)));
        Assert.Equal([1, 4], SampleDraw.Allocate([1, 20], Rules(5, 2)));
    }

    [Fact]
    public void A_plan_has_the_schools_that_are_drawn_with_their_chances()
    {
        Plan plan = Read(Ningxia);
        UnitTree units = plan.Season.Units;
        Assert.Equal(6, units.All.Count(unit => unit.Level == UnitLevel.County));
        int[] schools = [.. Enumerable.Range(0, units.Count).Where(unit => units[unit].Level == UnitLevel.School)];
        Assert.Equal(schools, plan.Sample.Select(school => school.Unit));
        foreach (IGrouping<int, SampledSchool> county in plan.Sample.GroupBy(school => units[school.Unit].Parent))
        {
            Assert.InRange(county.Count(school => plan.Units[school.Unit].Stage == SchoolStage.Primary), 1, 12);
            Assert.InRange(county.Count(school => plan.Units[school.Unit].Stage == SchoolStage.JuniorMiddle), 1, 8);
            Assert.Single(county.Select(school => school.CountyChance).Distinct());
        }
        foreach (SampledSchool school in plan.Sample)
        {
            UnitDetails details = plan.Units[school.Unit];
            Assert.Equal(Math.Min(30, school.Size), school.Pupils.Length);
            Assert.Equal((details.Grade, details.Pupils), (school.Size, school.Pupils.Length));
            Assert.InRange(school.Pupils[0], 1, school.Size);
            Assert.InRange(school.Pupils[^1], school.Pupils[0], school.Size);
            Assert.InRange(school.Inclusion, double.Epsilon, 1);
            Assert.InRange(details.Adults!.Value, 1, 1 + details.Teachers!.Value);
        }
        // The weights estimate the grades' pupils: two stages of chance, so within a fifth.
        double all = 58.4149e4 / 6 + 29.8799e4 / 3;
        Assert.InRange(plan.Sample.Sum(school => school.Size / (school.CountyChance * school.SchoolChance)), 0.8 * all, 1.2 * all);
    }

    /// <summary>How often each county of a province is drawn by plans that differ in the sample's seed, against its chance.</summary>
    /// <remarks>The whole design, sets of units with their chances, is held by the tests of <see cref="RolloutSim.Model.Sampling.SystematicPps"/>.</remarks>
    [Fact]
    public void Counties_are_drawn_with_the_chances_that_are_reported()
    {
        ImmutableArray<SyntheticCounty> counties = Counties();
        const int Draws = 8_000, Drawn = 4;
        Dictionary<string, long> sets = [];
        double[] chances = new double[counties.Length];
        long[] counts = new long[counties.Length];
        for (uint seed = 0; seed < Draws; seed++)
        {
            ImmutableArray<(int County, double Chance)> drawn = SampleDraw.Counties("ningxia", counties, Drawn, Rules(Drawn, 0) with { Seed = seed });
            Assert.Equal(Drawn, drawn.Length);
            foreach ((int county, double chance) in drawn)
            {
                counts[county]++;
                chances[county] = chance;
            }
            string set = string.Join(' ', drawn.Select(its => its.County));
            sets[set] = sets.GetValueOrDefault(set) + 1;
        }
        Assert.Equal(Drawn, chances.Sum(), 9);
        // Each county's count is binomial over the seeds: none of the 22 further than four standard deviations.
        for (int i = 0; i < counts.Length; i++)
            Assert.InRange((counts[i] - (Draws * chances[i])) / Math.Sqrt(Draws * chances[i] * (1 - chances[i])), -4, 4);
        // Systematic draws have few different sets: at most one a county.
        Assert.InRange(sets.Count, 2, counties.Length);
    }

    [Fact]
    public void Another_seed_is_another_draw_from_the_same_nation()
    {
        Plan plan = Read(Ningxia), again = Read(Ningxia), other = Read(Ningxia, new PlanOverride("sample.seed", "2"));
        PlanAssert.Same(plan, again);
        Assert.Equal(plan.Sample.Select(s => (s.Unit, s.Inclusion)), again.Sample.Select(s => (s.Unit, s.Inclusion)));
        Assert.NotEqual(Codes(plan), Codes(other));
        foreach (string code in Codes(plan).Intersect(Codes(other)).Where(code => code.Contains("-p", StringComparison.Ordinal)))
            Assert.Equal(Of(plan, code), Of(other, code));
        PlanAssert.Same(plan, PlanTexts.Read(plan.ResolvedText));
    }

    [Fact]
    public void Without_a_sample_everybody_takes_part()
    {
        Plan plan = Read("units:\n  qinghai: {level: province, zh: 青海省}\npopulation: {}\n");
        Assert.Equal((44, 724 + 263), (plan.Season.Units.All.Count(u => u.Level == UnitLevel.County), plan.Season.Units.All.Count(u => u.Level == UnitLevel.School)));
        Assert.Empty(plan.Sample);
        Assert.All(plan.Units.Where(u => u.Stage != SchoolStage.Unknown), school => Assert.Equal(school.Grade, school.Pupils));
    }

    [Fact]
    public void Provinces_with_units_of_their_own_keep_them()
    {
        Plan plan = Read(Ningxia.Replace("population:", "  q: {level: province, zh: 青海省}\n  q1: {level: county, schools: 2}\npopulation:", StringComparison.Ordinal));
        Assert.Equal(["q1", "q1-s01", "q1-s02"], Codes(plan).Where(code => code.StartsWith("q1", StringComparison.Ordinal)));
        Assert.Equal(6, plan.Season.Units.All.Count(u => u.Code.StartsWith("ningxia-", StringComparison.Ordinal) && u.Level == UnitLevel.County));
    }

    [Theory]
    [InlineData("zh: 宁夏回族自治区", "zh: 宁夏", "11:3: units.ningxia.zh: 'china-2019' has no province of the Chinese name '宁夏'")]
    [InlineData("population: {}", "population: {of: china-2020}", "12:18: population.of: the value is not understood; expected one of: china-2019; found 'china-2020'. Did you mean 'china-2019'?")]
    [InlineData("population: {}\n", "", "units: ")]
    [InlineData("counties: 6", "counties: none", "13:20: sample.counties: this is no whole number; expected a whole number from 1 to 300000, or 'all'; found 'none'")]
    [InlineData("counties: 6", "countys: 6", "13:10: sample: unknown key 'countys'")]
    [InlineData("population: {}", "population: {schools: {teaching point: {in-counties: 30%}}}", "12:54: population.schools.teaching point.in-counties: the shares add up to 105%, not to 100%; found '30%'")]
    [InlineData("population: {}", "population: {schools: {village primary: {line: fast}}}", "12:48: population.schools.village primary.line: ")]
    [InlineData("population:", "  again: {level: province, zh: 宁夏回族自治区}\npopulation:", "12:3: units.again.zh: the province '宁夏回族自治区' already stands in line 11")]
    [InlineData("en: Ningxia}", "en: Ningxia, counties: 3}", "11:3: population: no province is left without units below it, to be filled from the population")]
    public void Says_what_cannot_be_meant(string old, string now, string expected)
    {
        string text = PlanTexts.PutInto(PlanTexts.Alone, Ningxia.Replace(old, now, StringComparison.Ordinal));
        if (now.Length == 0) expected = "sample: a sample is drawn from a population, and the plan has none";
        Assert.Contains(PlanTexts.Refused(text).Diagnostics, d => d.Format(TextLanguage.English).Contains(expected, StringComparison.Ordinal));
    }

    private static ImmutableArray<SyntheticCounty> Counties()
    {
        var rules = new PopulationRules(1, 0, 0.3, new RolloutSim.Model.Randomness.Distributions.Lognormal(1, 0.5), Kinds());
        return SyntheticProvince.Make("ningxia", ProvinceTable.Instance.Rows.Single(row => row.Name == "宁夏回族自治区"), rules);
    }

    private static ImmutableArray<SchoolKindRules> Kinds() =>
    [
        new("town primary", SchoolStage.Primary, 1, 1, new RolloutSim.Model.Randomness.Distributions.Lognormal(1, 0.7), new()),
        new("town junior middle", SchoolStage.JuniorMiddle, 1, 1, new RolloutSim.Model.Randomness.Distributions.Lognormal(1, 0.7), new()),
    ];

    private static SampleRules Rules(int counties, int least) => new(counties, least, 12, 8, 30, 1);

    private static Plan Read(string units, params PlanOverride[] overrides) => PlanReader.ReadText(PlanTexts.PutInto(PlanTexts.Alone, units), PlanTexts.File, overrides);

    private static string[] Codes(Plan plan) => [.. plan.Season.Units.All.Select(unit => unit.Code)];

    private static UnitDetails Of(Plan plan, string code) => plan.Units[plan.Season.Units.IndexOf(code)];
}
