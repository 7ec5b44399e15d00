using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Screen;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>People and causes in <c>inspect</c>: they fit narrow and wide terminals in both languages, and wrong names are told.</summary>
public sealed class InspectPersonTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Weeks_of_a_person_with_hats_and_causes_of_a_unit_fit_the_terminal()
    {
        // One information officer for everything, and a liaison who is also both groups.
        await _line.Run("run", "smallest", "--executor", "sequential", "-o", "a", "--quiet", "--set", "people.hats={county liaison: [exam-group, tools-group]}", "--set", "people.county.exam-group=1", "--set", "people.county.tools-group=1", "--set", "preparation.staff-trained.effort=400..420..500 h");
        foreach ((int width, string language) in new[] { (80, "en"), (80, "zh"), (140, "en"), (140, "zh") })
        {
            _line.Width = width;
            Assert.Equal(ExitCode.Success, await _line.Run("inspect", "a", "A1", "--person", "liaison", "--lang", language));
            Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, width));
            Assert.Contains(language == "en" ? "wears 3 hats" : "一人兼任 3 个岗位", _line.Output);
            Assert.Matches(language == "en" ? "overbooked in [1-9]" : "周中有 [1-9]\\d* 周超负荷", _line.Output);
            Assert.Equal(ExitCode.Success, await _line.Run("inspect", "a", "A1", "--lang", language));
            Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, width));
            Assert.Contains(language == "en" ? "WHY LATE" : "逾期原因", _line.Output);
            Assert.Equal("", _line.Errors);
        }
        await _line.Run("inspect", "a", "A1", "--json");
        JsonElement unit = JsonDocument.Parse(_line.Output).RootElement;
        foreach (JsonElement late in unit.GetProperty("whyLate").EnumerateArray())
        {
            Assert.Equal(late.GetProperty("lateUs").GetInt64(), late.GetProperty("causes").EnumerateArray().Sum(cause => cause.GetProperty("us").GetInt64()));
            Assert.Equal(late.GetProperty("lateUs").GetInt64(), unit.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetString() == late.GetProperty("id").GetString()).GetProperty("lateUs").GetInt64());
        }
        await _line.Run("inspect", "a", "A1", "--person", "exam-group", "--json"); // the same person: who wears several hats comes first
        JsonElement person = JsonDocument.Parse(_line.Output).RootElement;
        Assert.Equal("liaison", person.GetProperty("offices")[0].GetProperty("office").GetString());
        string name = person.GetProperty("person").GetString()!;
        Assert.All(unit.GetProperty("offices").EnumerateArray().Where(office => office.GetProperty("name").GetProperty("en").GetString() is "liaison" or "exam group"),
            office => Assert.Contains(name, office.GetProperty("people").EnumerateArray().Select(each => each.GetString())));
    }

    [Fact]
    public async Task Who_sits_in_an_office_has_one_name_at_the_office_and_at_his_post()
    {
        await _line.Run("run", "smallest", "--executor", "sequential", "-o", "a", "--quiet");
        await _line.Run("inspect", "a", "A1-1", "--json");
        JsonElement unit = JsonDocument.Parse(_line.Output).RootElement;
        Dictionary<string, string?[]> people = unit.GetProperty("offices").EnumerateArray().ToDictionary(
            office => office.GetProperty("name").GetProperty("en").GetString()!, office => office.GetProperty("people").EnumerateArray().Select(person => person.GetString()).ToArray());
        (string Post, string? Person)[] own = [.. unit.GetProperty("posts").EnumerateArray()
            .Where(post => people.ContainsKey(post.GetProperty("name").GetProperty("en").GetString()!) && post.GetProperty("person").ValueKind == JsonValueKind.String && !post.GetProperty("isSubstitute").GetBoolean())
            .Select(post => (post.GetProperty("name").GetProperty("en").GetString()!, post.GetProperty("person").GetString()))];
        Assert.NotEmpty(own);
        Assert.All(own, post => Assert.Contains(post.Person, people[post.Post]));
    }

    [Theory]
    [InlineData("laison", "'A1' has no office 'laison'; expected one of liaison")]
    [InlineData("liaison/2", "the office 'liaison' of 'A1' has 1 people; found '2'")]
    public async Task Who_is_not_there_is_told(string person, string expected)
    {
        await _line.Run("run", "smallest", "--executor", "sequential", "-o", "a", "--quiet");
        Assert.Equal(ExitCode.Invalid, await _line.Run("inspect", "a", "A1", "--person", person));
        Assert.Contains(expected, _line.Errors);
    }
}
