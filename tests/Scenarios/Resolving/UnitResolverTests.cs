using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Tests.Scenarios.Resolving;

/// <summary>Units that are given as counts: which there are, what they are called, what is said of each.</summary>
public sealed class UnitResolverTests
{
    private const string Counted = """
        units:
          P: {level: province, zh: 甲省, en: Province P, counties: 2}
          Q: {level: province, counties: {count: ~1, schools: {primary: {count: 1, adults: ~7}, junior middle: 0}}}
          R: {level: province}
          C: {level: county}
          S: {level: school, pupils: 12}
          D: {level: county, schools: 2}
        typical:
          county: {schools: {pupils: 30, line: ~20..100..200 Mbit/s, village primary: {count: ~2, pupils: ~8..20..30}, junior middle: ~1}}

        """;

    [Fact]
    public void Each_one_of_a_count_is_a_unit_with_a_code_that_an_added_one_does_not_move()
    {
        string[] codes = Codes(Read(Counted));
        Assert.Equal(
            ["centre", "P", "P-01", "P-01-p01", "P-01-p02", "P-01-j01", "P-02", "P-02-p01", "P-02-p02", "P-02-j01", "Q", "Q-01", "Q-01-p01", "R", "C", "S", "D", "D-s01", "D-s02"], codes);
        string[] more = Codes(Read(Counted.Replace("~2, pupils", "~3, pupils", StringComparison.Ordinal).Replace("counties: 2}", "counties: 120}", StringComparison.Ordinal)));
        Assert.Subset(more.ToHashSet(), codes.ToHashSet());
        Assert.Contains("P-120-p03", more);
    }

    [Fact]
    public void What_a_group_does_not_say_is_typical_and_what_lists_or_counts_its_own_is_not()
    {
        Plan plan = Read(Counted);
        Assert.Equal(("village primary", SchoolStage.Primary), (Of(plan, "P-01-p02").Kind, Of(plan, "P-01-p02").Stage));
        Assert.Equal(30, Of(plan, "P-01-j01").Pupils);
        Assert.Equal((30, 7), (Of(plan, "Q-01-p01").Pupils, Of(plan, "Q-01-p01").Adults)); // from the typical schools whatever their kind
        Assert.Equal((12, (double?)null), (Of(plan, "S").Pupils, Of(plan, "S").LineBitsPerSecond));
        Assert.Equal((30, SchoolStage.Unknown), (Of(plan, "D-s01").Pupils, Of(plan, "D-s01").Stage));
    }

    [Fact]
    public void A_spread_is_drawn_for_each_unit_by_its_code()
    {
        Plan plan = Read(Counted.Replace("counties: 2}", "counties: 40}", StringComparison.Ordinal)), again = Read(Counted.Replace("counties: 2}", "counties: 41}", StringComparison.Ordinal));
        int[] pupils = [.. Codes(plan).Where(c => c.StartsWith("P-", StringComparison.Ordinal) && c.Contains("-p", StringComparison.Ordinal)).Select(c => Of(plan, c).Pupils!.Value)];
        Assert.Equal(80, pupils.Length);
        Assert.All(pupils, p => Assert.InRange(p, 8, 30));
        Assert.InRange(pupils.Average(), 18, 21); // the mean of 8..20..30 is 19.3
        foreach (string code in Codes(plan)) Assert.Equal(Of(plan, code), Of(again, code));
    }

    [Fact]
    public void They_are_called_after_the_unit_above()
    {
        Plan plan = Read(Counted);
        Assert.Equal(("甲省第2样本县", "Province P, county 2"), (Of(plan, "P-02").Name.Zh, Of(plan, "P-02").Name.En));
        Assert.Equal(("甲省第2样本县第1样本初中", "Province P, county 2, junior middle school 1"), (Of(plan, "P-02-j01").Name.Zh, Of(plan, "P-02-j01").Name.En));
    }

    [Fact]
    public void The_canonical_form_keeps_the_counts()
    {
        Plan plan = Read(Counted);
        Assert.Contains("counties: 2\n", plan.ResolvedText, StringComparison.Ordinal);
        Assert.DoesNotContain("P-01", plan.ResolvedText, StringComparison.Ordinal);
        PlanAssert.Same(plan, PlanTexts.Read(plan.ResolvedText));
        Assert.Equal(1, plan.Assumptions.Count(a => a.Path == "typical.county.schools.village primary"));
    }

    [Fact]
    public void A_listed_unit_may_stand_in_one_of_a_count() =>
        Assert.Equal("P-02", Parent(Read(Counted.Replace("D: {level: county, schools: 2}", "E: {level: school, in: P-02}", StringComparison.Ordinal)), "E"));

    [Fact]
    public void Counts_are_set_like_other_values()
    {
        Plan plan = Read(Counted, new PlanOverride("units.P.counties", "1"), new PlanOverride("typical.county.schools.junior middle", "3"));
        Assert.Equal(["P-01", "P-01-p01", "P-01-p02", "P-01-j01", "P-01-j02", "P-01-j03"], Codes(plan).Where(c => c.StartsWith("P-", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_city_has_counties_and_a_province_may_have_cities() =>
        Assert.Equal(
            ["centre", "P", "P-01", "P-01-01", "P-01-01-s01", "P-02", "P-02-01", "P-02-01-s01", "P-03", "P-03-s01", "C", "C-s01"],
            Codes(Read("units:\n  P: {level: province, cities: {count: 2, counties: {count: 1, schools: 1}}, counties: 1}\n  C: {level: county}\ntypical:\n  county: {schools: 1}\n")));

    [Theory]
    [InlineData("  C: {level: county, counties: 2}", "units.C.counties: counties do not stand below a unit of the level 'county'")]
    [InlineData("  C: {level: county, schools: {primary: 2, count: 3}}", "units.C.schools: the kinds have counts of their own: one number too many")]
    [InlineData("  C: {level: county, schools: {pupils: 30}}", "units.C.schools.count: the key 'count' is missing")]
    [InlineData("  C: {level: county, schools: {primry: 2, count: 3}}", "units.C.schools: unknown key 'primry'")]
    [InlineData("  C: {level: county, schools: {primary: {pupils: 30}}}", "units.C.schools.primary.count: the key 'count' is missing")]
    [InlineData("  C: {level: county, schools: -1}", "units.C.schools: the value is out of range; expected a whole number from 0 to 20000; found '-1'")]
    [InlineData("  C: {level: county, schools: {count: 2, pupils: 30..20}}", "units.C.schools.pupils: the numbers are not in ascending order")]
    [InlineData("  C: {level: county, schools: {count: 2, pupils: 1..2..3..4}}", "units.C.schools.pupils: the value is not understood; expected a whole number from 0 to 100000; found '1..2..3..4'")]
    [InlineData("  C: {level: county, schools: {count: 2, pupils: 20..3x}}", "units.C.schools.pupils: this is no whole number; expected a whole number from 0 to 100000; found '20..3x'")]
    [InlineData("  C: {level: county, schools: 20000}", "units.C.schools: there are more than 20000")]
    [InlineData("  C: {level: province, counties: {count: 20000, schools: 20000}}", "units.C.counties: there are more than 20000")]
    [InlineData("  C: {level: county, schools: 2}\n  C-s02: {level: school}", "units: the name 'C-s02' already stands in line 31")]
    [InlineData("  C: {level: county, schools: 19000}\npreparation:\n  ITEMS", "units: the units have 1045001 work items together, more than the 1000000 that a plan may have")]
    public void Says_what_cannot_be_meant(string units, string expected)
    {
        string text = units.Replace("ITEMS", string.Join("\n  ", Enumerable.Range(1, 50).Select(i => $"i{i}: {{who: school head, effort: 1 h}}")), StringComparison.Ordinal);
        string whole = PlanTexts.PutInto(PlanTexts.Small, "units:\n" + text + "\n");
        Assert.Contains(PlanTexts.Refused(whole).Diagnostics, d => d.Format(RolloutSim.Scenarios.Texts.TextLanguage.English).Contains(expected, StringComparison.Ordinal));
    }

    private static Plan Read(string units, params PlanOverride[] overrides) => PlanReader.ReadText(PlanTexts.PutInto(PlanTexts.Alone, units), PlanTexts.File, overrides);

    private static string[] Codes(Plan plan) => [.. plan.Season.Units.All.Select(u => u.Code)];

    private static UnitDetails Of(Plan plan, string code) => plan.Units[plan.Season.Units.IndexOf(code)];

    private static string Parent(Plan plan, string code) => plan.Season.Units[plan.Season.Units[plan.Season.Units.IndexOf(code)].Parent].Code;
}
