using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Scenarios.Tables;

namespace RolloutSim.Tests.Client.Commands;

/// <summary><c>import</c> and <c>export</c>, called in this process.</summary>
public sealed class TableCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public static TheoryData<string> Tables => [.. OfficeTables.Names];

    public void Dispose() => _line.Dispose();

    /// <summary>No change by hand between the office's table and the season's results.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public async Task An_office_s_table_is_imported_validated_and_run(string table)
    {
        File.Copy(OfficeTables.PathOf(table), _line.PathOf(table));
        Assert.Equal(ExitCode.Success, await _line.Run("import", table, "-o", "plan.rollout.yaml"));
        Assert.Equal("", _line.Errors);
        Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, CommandContext.DefaultWidth));
        Assert.Equal(ExitCode.Success, await _line.Run("validate", "plan.rollout.yaml"));
        Assert.Equal(ExitCode.Success, await _line.Run("run", "plan.rollout.yaml", "--executor", "sequential", "-o", "run"));
        Assert.Equal("completed", _line.Json("run", RunFiles.Manifest).GetProperty("status").GetString());
        // Its work is done: nothing waits for what never comes.
        string[] rows = _line.Read("run", RunFiles.WorkItems).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        int done = Array.IndexOf(rows[0].Split(','), "completed");
        Assert.True(done > 0);
        Assert.All(rows.Skip(1).Select(CsvRow), row => Assert.NotEqual("", row[done]));
    }

    [Fact]
    public async Task It_says_what_it_guessed_in_both_languages()
    {
        File.Copy(OfficeTables.PathOf("county-merged.xlsx"), _line.PathOf("table.xlsx"));
        Assert.Equal(ExitCode.Success, await _line.Run("import", "table.xlsx"));
        Assert.Contains("table.xlsx, sheet 任务分解, headings in row 4", _line.Output);
        Assert.Contains("D 完成时间 → date", _line.Output);
        Assert.Contains("The plan is in table.rollout.yaml", _line.Output);
        Assert.Contains("rolloutsim run table.rollout.yaml", _line.Output);
        Assert.Equal(ExitCode.Invalid, await _line.Run("import", "table.xlsx"));
        Assert.Contains("--force", _line.Errors);
        Assert.Equal(ExitCode.Success, await _line.Run("import", "table.xlsx", "--force", "--lang", "zh"));
        Assert.Contains("猜测：方案中均带 ~ 和注释", _line.Output);
        Assert.Contains("# 带 ~ 的值表格中没有写明", _line.Read("table.rollout.yaml"));
    }

    [Fact]
    public async Task For_programs_there_is_one_object()
    {
        File.Copy(OfficeTables.PathOf("county-list.csv"), _line.PathOf("table.csv"));
        Assert.Equal(ExitCode.Success, await _line.Run("import", "table.csv", "--json"));
        JsonElement message = JsonDocument.Parse(Assert.Single(_line.OutputLines)).RootElement;
        Assert.Equal(("import", "2021-05-27"), (message.GetProperty("type").GetString(), message.GetProperty("firstTestDay").GetString()));
        Assert.Contains(message.GetProperty("notes").EnumerateArray(), n => n.GetProperty("kind").GetString() == "guess" && n.GetProperty("cell").GetString() == "B10");
        Assert.Contains(message.GetProperty("columns").EnumerateArray(), c => c.GetProperty("kind").GetString() == "due");
    }

    [Theory]
    [InlineData("--year: expected a whole number from 1990 to 2200; found 'soon'", "--year", "soon")]
    [InlineData("--first-test-day: expected a day such as 2021-05-27; found '27 May'", "--first-test-day", "27 May")]
    [InlineData("--first-test-day lies after --last-test-day", "--first-test-day", "2021-05-28", "--last-test-day", "2021-05-27")]
    [InlineData("--level: expected one of province, city, county, school; found 'count'. Did you mean 'county'?", "--level", "count")]
    [InlineData("--unit: expected CODE/NAME", "--unit", "a b/甲县")]
    [InlineData("--schools: expected a whole number from 1 to 500; found '0'", "--schools", "0")]
    [InlineData("there is no visible sheet '任务分介'; expected one of: 说明, 任务分解. Did you mean '任务分解'?", "--sheet", "任务分介")]
    public async Task Bad_arguments_are_said_and_write_nothing(string expected, params string[] arguments)
    {
        File.Copy(OfficeTables.PathOf("county-merged.xlsx"), _line.PathOf("table.xlsx"));
        Assert.Equal(ExitCode.Invalid, await _line.Run(["import", "table.xlsx", .. arguments]));
        Assert.Contains(expected, _line.Errors);
        Assert.Equal(["table.xlsx"], Directory.GetFiles(_line.Directory).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_row_and_column_and_nothing_is_written()
    {
        string table = _line.Write("table.csv", "序号,时间节点,工作任务\n1,某日,接收监测工具\n");
        Assert.Equal(ExitCode.Invalid, await _line.Run("import", table, "--year", "2021"));
        Assert.StartsWith("error: table.csv:2:2: B2 (时间节点): this is no date", _line.Errors);
        Assert.Equal(ExitCode.Invalid, await _line.Run("import", "none.csv"));
        Assert.Contains("there is no such file", _line.Errors);
        Assert.Equal(["table.csv"], Directory.GetFiles(_line.Directory).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("table.xlsx")]
    [InlineData("table.csv")]
    public async Task An_exported_plan_is_imported_again(string file)
    {
        Assert.Equal(ExitCode.Success, await _line.Run("export", "smallest", "-o", file));
        Assert.Contains(file, _line.Output);
        Assert.Equal(ExitCode.Success, await _line.Run("import", file, "-o", "again.rollout.yaml", "--schools", "3"));
        Assert.Equal(ExitCode.Success, await _line.Run("validate", "again.rollout.yaml"));
        Plan plan = ShippedPlans.Read("smallest"), again = PlanReader.ReadFile(_line.PathOf("again.rollout.yaml"));
        Assert.Equal(plan.TestDays.AsEnumerable(), again.TestDays);
    }

    [Fact]
    public async Task An_export_has_a_known_ending_and_overwrites_nothing()
    {
        Assert.Equal(ExitCode.Invalid, await _line.Run("export", "smallest", "-o", "table.ods"));
        Assert.Contains(".xlsx or .csv", _line.Errors);
        Assert.Equal(ExitCode.Success, await _line.Run("export", "smallest"));
        Assert.True(File.Exists(_line.PathOf("smallest.xlsx")));
        Assert.Equal(ExitCode.Invalid, await _line.Run("export", "smallest"));
        Assert.Contains("--force", _line.Errors);
    }

    /// <summary>A row whose quoted values hold commas and no line ends.</summary>
    private static string[] CsvRow(string row) => [.. System.Text.RegularExpressions.Regex.Matches(row, "(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))").Select(m => m.Groups[1].Value + m.Groups[2].Value)];
}
