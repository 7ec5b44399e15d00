using System.Globalization;
using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Screen;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>Incidents, empty posts and packages in <c>inspect</c> are those of the run's tables, asked of grains or simulated again; they fit the terminal in both languages.</summary>
public sealed class InspectUnitTests : IDisposable
{
    private static readonly string[] Morning =
    [
        "--inject", "power-cut A1-1 at T 09:36 lasts 40 min", "--inject", "seal-broken A1-2 at T 08:25", "--set", "staffing.people={A1-3: [head, deputy head, 12 teachers, 4 guards, 4 PE teachers]}",
        "--set", "staffing.borrow=none",
    ];

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("sequential")]
    [InlineData("grains")]
    public async Task A_county_shows_what_its_schools_tables_say(string executor)
    {
        await _line.Run(["run", "smallest", "--executor", executor, "-o", "a", "--quiet", .. Morning]);
        Assert.Equal(ExitCode.Success, await _line.Run("inspect", "a", "A1", "--json"));
        JsonElement county = JsonDocument.Parse(_line.Output).RootElement;
        Assert.Equal(executor == "grains", county.GetProperty("isFromGrains").GetBoolean());

        string[][] steps = [.. Rows("incidents.csv")];
        JsonElement[] incidents = [.. county.GetProperty("incidents").EnumerateArray()];
        Assert.Equal(steps.Select(row => row[1]).Distinct().Order(), incidents.Select(incident => Text(incident, "id")!).Order());
        foreach (JsonElement incident in incidents)
        {
            string[][] its = [.. steps.Where(row => row[1] == Text(incident, "id"))];
            Assert.Equal(its.FirstOrDefault(row => row[5] == "called")?[2], Text(incident, "called"));
            Assert.Equal(its.LastOrDefault(row => row[5] == "acknowledged")?[6], Text(incident, "heldBy"));
            Assert.Equal(its.Max(row => row[4]), incident.GetProperty("level").GetInt32().ToString(CultureInfo.InvariantCulture));
            if (Text(incident, "acknowledged") is not { } taken || Text(incident, "called") is not { } called) continue;
            double minutes = (DateTimeOffset.Parse(taken, CultureInfo.InvariantCulture) - DateTimeOffset.Parse(called, CultureInfo.InvariantCulture)).TotalMinutes;
            Assert.Equal(minutes > incident.GetProperty("takeWithinMin").GetDouble(), incident.GetProperty("isTakenLate").GetBoolean());
        }

        // The third school has nobody who knows computers: its post is empty in all half-days, and why is said.
        string[][] empty = [.. Rows("staffing.csv").Where(row => row[6] != "manned")];
        JsonElement[] gaps = [.. county.GetProperty("emptyPosts").EnumerateArray().Where(gap => Text(gap, "until") is null)];
        Assert.Equal(empty.Select(row => (row[2], row[3], row[5], row[6])).Order(), gaps.Select(gap => (Text(gap, "unit")!, Text(gap, "post")!, Text(gap, "halfDay")!, Text(gap, "cause")!)).Order());
        Assert.Contains(gaps, gap => (Text(gap, "unit"), Text(gap, "post")) == ("A1-3", "information-officer"));

        string[][] handovers = [.. Rows("packages.csv")];
        JsonElement[] packages = [.. county.GetProperty("packages").EnumerateArray()];
        Assert.Equal(["A1-1", "A1-2", "A1-3"], packages.Select(package => Text(package, "school")));
        foreach (JsonElement package in packages)
        {
            string[][] its = [.. handovers.Where(row => row[1] == Text(package, "code"))];
            Assert.Equal(its.First(row => row[5] == "school")[2], Text(package.GetProperty("days")[0], "at"));
            Assert.Equal(its.LastOrDefault(row => row[5] == "mail-back")?[2], Text(package, "mailed"));
            Assert.Equal(its.Length, package.GetProperty("package").GetProperty("ledger").GetArrayLength());
        }

        // A school's are its county's.
        await _line.Run("inspect", "a", "A1-2", "--json");
        JsonElement school = JsonDocument.Parse(_line.Output).RootElement;
        foreach (string list in (string[])["incidents", "emptyPosts"])
            Assert.Equal(county.GetProperty(list).EnumerateArray().Where(each => Text(each, "unit") == "A1-2").Select(each => each.GetRawText()), school.GetProperty(list).EnumerateArray().Select(each => each.GetRawText()));
        Assert.Equal(packages[1].GetRawText(), Assert.Single(school.GetProperty("packages").EnumerateArray()).GetRawText());
        Assert.Contains(school.GetProperty("incidents").EnumerateArray(), incident => Text(incident, "id") == "seal-broken/A1-2/1");
    }

    [Fact]
    public async Task Everything_fits_the_terminal_in_both_languages()
    {
        await _line.Run(["run", "smallest", "--executor", "sequential", "-o", "a", "--quiet", .. Morning]);
        foreach ((int width, string language) in new[] { (80, "en"), (80, "zh"), (120, "en"), (120, "zh") })
        {
            _line.Width = width;
            foreach (string unit in (string[])["A1", "A1-1", "A1-2", "A1-3", "A1-1.tools", "A"])
            {
                Assert.Equal(ExitCode.Success, await _line.Run("inspect", "a", unit, "--lang", language));
                Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, width));
            }
            await _line.Run("inspect", "a", "A1", "--lang", language);
            foreach (string shown in language == "en" ? (string[])["■ 3 grave", "power cut", "told 0", "EMPTY POSTS", "nobody eligible", "TOOL PACKAGES"] : ["■ 3 重大", "停电", "上报 0", "空缺岗位", "无合格人选", "监测工具"])
                Assert.Contains(shown, _line.Output, StringComparison.Ordinal);
        }
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private IEnumerable<string[]> Rows(string table) => _line.Read("a", table).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));
}
