using System.Collections.Immutable;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Population;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Tests.Scenarios.Population;

/// <summary>The made-up nation keeps to the table exactly, looks like one, and is the same wherever it is made.</summary>
public sealed class SyntheticProvinceTests
{
    private static readonly PopulationRules Typical = Rules("population: {}");

    private static readonly ImmutableArray<ProvinceRow> Table = ProvinceTable.Instance.WithCorps(Typical.Corps);

    [Fact]
    public void The_table_is_the_countrys()
    {
        Assert.Equal(31, ProvinceTable.Instance.Rows.Length);
        Assert.Equal((2_846, 160_148, 52_415), (Table.Sum(row => row.Counties), Table.Sum(row => row.Primary.Schools), Table.Sum(row => row.Junior.Schools)));
        Assert.Equal((32, 14), (Table.Length, Table.Single(row => row.Name == ProvinceTable.Corps).Counties));
    }

    [Fact]
    public void Each_provinces_counties_schools_pupils_and_teachers_are_the_tables_to_the_last()
    {
        foreach (ProvinceRow row in Table)
        {
            ImmutableArray<SyntheticCounty> counties = SyntheticProvince.Make("x", row, Typical);
            Assert.Equal(row.Counties, counties.Length);
            foreach ((StageRow stage, SchoolStage which) in new[] { (row.Primary, SchoolStage.Primary), (row.Junior, SchoolStage.JuniorMiddle) })
            {
                SyntheticSchool[] schools = [.. counties.SelectMany(county => county.Of(which))];
                Assert.Equal((row.Name, stage.Schools, stage.Pupils, stage.Teachers), (row.Name, schools.Length, schools.Sum(s => s.Pupils), schools.Sum(s => s.Teachers)));
                Assert.All(schools, school => Assert.True(school is { Pupils: >= 6, Grade: >= 1, Teachers: >= 1 }));
                // The tested grade is a part of the whole, on average: 1 in 6 or in 3, give or take 2%.
                double grades = which == SchoolStage.Primary ? 6 : 3;
                Assert.InRange(schools.Sum(s => (double)s.Grade) * grades / stage.Pupils, 0.98, 1.05);
            }
        }
    }

    [Fact]
    public void Cities_have_large_schools_and_villages_small_ones()
    {
        ImmutableArray<SyntheticCounty> counties = SyntheticProvince.Make("henan", Table.Single(row => row.Name == "河南省"), Typical);
        SyntheticSchool[] schools = [.. counties.SelectMany(county => county.Primary)];
        double Mean(string kind) => schools.Where(s => Typical.Kinds[s.Kind].Kind == kind).Average(s => s.Pupils);
        Assert.True(Mean("urban primary") > Mean("town primary"));
        Assert.True(Mean("town primary") > 2 * Mean("village primary"));
        Assert.True(Mean("village primary") > 2 * Mean("teaching point"));
        Assert.InRange(counties.Count(c => c.IsDistrict) / (double)counties.Length, Typical.Districts - 0.12, Typical.Districts + 0.12); // three standard deviations
    }

    [Fact]
    public void Another_province_or_county_changes_nobodys_kind()
    {
        ProvinceRow row = Table.Single(its => its.Name == "宁夏回族自治区");
        ImmutableArray<SyntheticCounty> counties = SyntheticProvince.Make("ningxia", row, Typical), more = SyntheticProvince.Make("ningxia", row with { Counties = row.Counties + 1 }, Typical);
        foreach ((SyntheticCounty county, SyntheticCounty same) in counties.Zip(more))
        {
            Assert.Equal((county.Code, county.IsDistrict), (same.Code, same.IsDistrict));
            Assert.All(county.Primary.Zip(same.Primary), pair => Assert.Equal(pair.First.Kind, pair.Second.Kind));
        }
        SyntheticCounty[] other = [.. SyntheticProvince.Make("ningxia", row, Typical with { Seed = 2 })];
        Assert.NotEqual(counties.SelectMany(c => c.Primary), other.SelectMany(c => c.Primary));
    }

    private static PopulationRules Rules(string text)
    {
        var context = new ReadContext(new DiagnosticBag("x"));
        var root = (MapNode)YamlTreeReader.Read(text, context.Errors);
        return PopulationRules.Of(PopulationSection.Read(root.Entries[0].Value, PopulationSection.Key, PopulationShape.Population, context)!);
    }
}
