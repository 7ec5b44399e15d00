using System.Text;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Scenarios;

namespace RolloutSim.Tests.Client.Results;

/// <summary>What is told by province adds up to what is told of all, and a plan of one province tells nothing.</summary>
public sealed class ProvinceSummaryTests
{
    private const string Units = """
        units:
          P: {level: province, zh: 甲省, en: Province P, counties: {count: 2, schools: 3}}
          Q: {level: province, zh: 乙省, en: Province Q, counties: {count: 1, schools: 40}}
        people:
          county: {liaison: 1}
          school: {head: 1}
        preparation:
          rosters: {who: school head, due: T-30, effort: ~2..5..16 h, start-lag: ~0..30..100%}
          rosters-checked: {who: county liaison, due: T-29, effort: ~8..20..40 h, after: rosters of all schools}

        """;

    private static readonly SeasonResults Results = Run(Units);

    [Fact]
    public void Provinces_add_up_to_the_season()
    {
        RunSummary summary = SummaryMaker.Make(Results, 1, RunStatus.Completed);
        Assert.Equal(["P", "Q"], summary.Provinces.Select(province => province.Unit).Order());
        Assert.Equal((3, 46), (summary.Provinces.Sum(p => p.Counties), summary.Provinces.Sum(p => p.Schools)));
        Assert.Equal(46 + 3, summary.Provinces.Sum(p => p.Dated));
        Assert.Equal(summary.Levels.Sum(level => level.Late), summary.Provinces.Sum(p => p.Late));
        Assert.True(summary.Provinces[0].Late >= summary.Provinces[1].Late);
        ProvinceSummary worst = summary.Provinces[0];
        Assert.True(worst.Late > 0, "the plan is so tight that something is late");
        Assert.NotNull(worst.LatestId);
        Assert.True(worst.LateUs > 0);
    }

    [Fact]
    public void The_table_has_a_row_a_province_and_work_item()
    {
        string[] lines = Encoding.UTF8.GetString(ProvincesCsv.Bytes(Results)!)[1..].Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("province,level,id,", lines[0], StringComparison.Ordinal);
        string[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        Assert.Equal(["P school rosters 6", "P county rosters-checked 2", "Q school rosters 40", "Q county rosters-checked 1"], rows.Select(row => $"{row[0]} {row[1]} {row[2]} {row[6]}"));
        Assert.Equal(Results.Rows.Count(row => row.IsLate), rows.Sum(row => int.Parse(row[8], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void One_province_is_the_whole_and_told_as_such()
    {
        SeasonResults one = Run(Units.Replace("  Q: {level: province", "  Q: {level: county, in: P", StringComparison.Ordinal).Replace("counties: {count: 1, schools: 40}", "schools: 40", StringComparison.Ordinal));
        Assert.Empty(SummaryMaker.Make(one, 1, RunStatus.Completed).Provinces);
        Assert.Null(ProvincesCsv.Bytes(one));
    }

    private static SeasonResults Run(string sections)
    {
        Plan plan = PlanTexts.Read(PlanTexts.PutInto(PlanTexts.Alone, sections));
        SeasonOutcome outcome = LocalRunner.RunAlone(plan, 1, 0);
        return new SeasonResults(plan, outcome.Reports, outcome.Reached);
    }
}
