using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RolloutSim.Tests.Client.Report;

/// <summary>What stands in the pages, read without a browser.</summary>
[Collection(ReportRuns.Name)]
public sealed partial class ReportPageTests(ReportRuns runs)
{
    private static readonly string Folder = Path.Combine(Root(), "client", "Report", "Page");

    [Fact]
    public void The_charting_library_is_the_one_that_the_notices_name()
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, "echarts", "echarts.js"))));
        Assert.Contains(hash, File.ReadAllText(Path.Combine(Root(), "THIRD-PARTY-NOTICES.md")));
        Assert.Contains($"\"echarts\": \"{Version().Match(File.ReadAllText(Path.Combine(Root(), "THIRD-PARTY-NOTICES.md"))).Groups[1].Value}\"", File.ReadAllText(Path.Combine(Folder, "echarts", "package.json")));
    }

    [Fact]
    public void Every_mark_and_colour_of_a_chart_is_in_the_style_sheet()
    {
        string style = File.ReadAllText(Path.Combine(Folder, "report.css"));
        string[] marks = [.. runs.All.SelectMany(page => Sections(page)).SelectMany(Figures).SelectMany(figure => figure.GetProperty("chart").GetProperty("key").EnumerateArray()).Select(key => key.GetProperty("mark").GetString()!).Distinct()];
        Assert.Contains("series-2", marks);
        Assert.All(marks, mark => Assert.Contains($".mark-{mark} {{", style));
        Assert.All(marks.Where(mark => mark is not ("value" or "interval" or "wanted" or "span-due")), mark => Assert.Contains($"--{mark}: #", style));
        Assert.All(Named().Matches(File.ReadAllText(Path.Combine(Folder, "charts.js"))), colour => Assert.Contains($"--{colour.Groups[1].Value}: #", style));
    }

    [Fact]
    public void The_policy_allows_no_request_and_the_page_s_own_scripts_only()
    {
        foreach (string file in runs.All)
        {
            string page = File.ReadAllText(file);
            string policy = Policy().Match(page).Groups[1].Value;
            Assert.StartsWith("default-src 'none';", policy);
            string[] scripts = [.. Script().Matches(page).Select(script => script.Groups[1].Value)];
            Assert.Equal(2, scripts.Length);
            foreach (string script in scripts) Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", policy);
            Assert.InRange(page.Length, 0, 1_000_000);
        }
    }

    [Fact]
    public void Names_of_a_plan_stand_in_the_page_as_data_only()
    {
        string page = File.ReadAllText(runs.Wild);
        Assert.DoesNotContain("<script>window", page);
        Assert.DoesNotContain("<img", page);
        Assert.Contains("\\u003Cimg src=x", page);
        Assert.Equal(3, Tag().Count(page));
    }

    [Fact]
    public void Replications_have_every_section_with_its_table_behind_it()
    {
        Dictionary<string, JsonElement> sections = Sections(runs.Replications).ToDictionary(section => section.GetProperty("id").GetString()!);
        Assert.Equal(["goals", "deadlines", "causes", "critical", "levers", "test-days", "online", "systems", "posts", "incidents", "timeline", "units", "offices", "assumptions", "run"], sections.Keys);
        Assert.All(sections.Keys.Except(["run", "test-days"]), id => Assert.NotEmpty(Figures(sections[id])));
        Assert.All(sections.Keys.Except(["critical", "timeline", "run"]), id => Assert.NotEmpty(sections[id].GetProperty("table").GetProperty("rows").EnumerateArray()));
        // Every goal of the plan is judged by itself: one is met, one missed.
        Assert.Contains("\"✓ met\"", sections["goals"].GetRawText());
        Assert.Contains("\"✗ missed\"", sections["goals"].GetRawText());
    }

    /// <summary>By cause and by office: both pictures share out the same lateness, which is that of the table of all replications.</summary>
    [Fact]
    public void The_parts_of_the_lateness_add_up_to_it()
    {
        const int Replications = 80;
        JsonElement[] figures = [.. Figures(Sections(runs.Replications).Single(section => section.GetProperty("id").GetString() == "causes"))];
        double[] Sums(JsonElement figure) => [.. figure.GetProperty("chart").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("parts").EnumerateArray().Sum(part => part.GetDouble()))];
        double[] expected =
        [
            .. File.ReadLines(Path.Combine(Path.GetDirectoryName(runs.Replications)!, "lateness.csv")).Skip(1).Select(line => line.Split(','))
                .GroupBy(row => row[2]).Select(item => item.Sum(row => long.Parse(row[7])) / 3.6e9 / Replications).OrderDescending(),
        ];
        Assert.NotEmpty(expected);
        foreach (JsonElement figure in figures)
        {
            double[] sums = Sums(figure);
            Assert.Equal(expected.Length, sums.Length);
            Assert.All(sums.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 0.002));
        }
    }

    [Fact]
    public void A_season_under_way_tells_what_is_overdue_and_shows_where_it_is()
    {
        JsonElement lead = Data(runs.UnderWay).GetProperty("lead")[0];
        Assert.Equal("bad", lead.GetProperty("tone").GetString());
        Assert.StartsWith("Overdue and not done: ", lead.GetProperty("text").GetProperty("en").GetString());
        JsonElement[] sections = [.. Sections(runs.UnderWay)];
        JsonElement chart = Figures(sections.Single(section => section.GetProperty("id").GetString() == "timeline")).Single().GetProperty("chart");
        Assert.Equal("2021-05-11T00:00", chart.GetProperty("now").GetString());
        // What is done is in the table, and in no danger.
        JsonElement deadlines = sections.Single(section => section.GetProperty("id").GetString() == "deadlines");
        Assert.Contains("Schools reported (done)", deadlines.GetProperty("table").GetRawText());
        Assert.DoesNotContain("Schools reported", deadlines.GetProperty("figures").GetRawText());
    }

    [Fact]
    public void A_goal_of_the_questionnaire_system_that_is_missed_comes_before_what_is_on_time()
    {
        JsonElement lead = Data(runs.Missed).GetProperty("lead")[0];
        Assert.Equal("bad", lead.GetProperty("tone").GetString());
        Assert.StartsWith("2 goals are missed, the furthest “", lead.GetProperty("text").GetProperty("en").GetString());
    }

    [Fact]
    public void One_season_is_told_without_chances()
    {
        JsonElement[] sections = [.. Sections(runs.OneSeason)];
        Assert.Equal(["deadlines", "online", "systems", "posts", "incidents", "timeline", "offices", "assumptions", "run"], sections.Select(section => section.GetProperty("id").GetString()));
        string[][] rows = [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(runs.OneSeason)!, "work-items.csv")).Skip(1).Select(line => line.Split(','))];
        HashSet<string> sessions = [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(runs.OneSeason)!, "testday.csv")).Skip(1).Select(line => line.Split(',')[2])];
        int late = rows.Where(row => !sessions.Contains(row[1]) && row[1] != "test" && long.TryParse(row[7], out long us) && us > 0).Select(row => row[1]).Distinct().Count();
        Assert.Contains(late == 0 ? "In this season all" : $"In this season {late} of", Data(runs.OneSeason).GetProperty("lead")[0].GetRawText());
    }

    private static JsonElement Data(string file) => JsonDocument.Parse(Block().Match(File.ReadAllText(file)).Groups[1].Value).RootElement;

    private static IEnumerable<JsonElement> Sections(string file) => Data(file).GetProperty("sections").EnumerateArray();

    private static IEnumerable<JsonElement> Figures(JsonElement section) => section.TryGetProperty("figures", out JsonElement figures) ? figures.EnumerateArray() : [];

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "RolloutSim.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests must run inside the project's folder.");
    }

    [GeneratedRegex(@"Apache ECharts (\d+\.\d+\.\d+)")]
    private static partial Regex Version();

    [GeneratedRegex(@"colour\(""([\w-]+)""\)")]
    private static partial Regex Named();

    [GeneratedRegex(@"Content-Security-Policy"" content=""([^""]*)""")]
    private static partial Regex Policy();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<script")]
    private static partial Regex Tag();

    [GeneratedRegex(@"id=""data"">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Block();
}
