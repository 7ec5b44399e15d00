using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Tables.Dates;
using RolloutSim.Scenarios.Tables.Importing;
using RolloutSim.Scenarios.Tables.Words;

namespace RolloutSim.Tests.Scenarios.Tables;

/// <summary>What the page of tables shows is so: its table is imported to its plan, its dates, headings and roles are read as it says.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = ReadPage();

    [Fact]
    public void The_table_becomes_the_plan()
    {
        string plan = TableImporter.Import(Encoding.UTF8.GetBytes(Assert.Single(Blocks("csv"))), "work.csv", new ImportOptions()).Text;
        string[] lines = [.. Blocks("yaml").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        Assert.True(lines.Length >= 15);
        Assert.All(lines, line => Assert.Contains(line, plan, StringComparison.Ordinal));
    }

    [Fact]
    public void Dates_are_read_as_shown()
    {
        string[][] rows = [.. Rows("## Dates", 3)];
        Assert.True(rows.Length >= 15);
        foreach (string[] row in rows)
        {
            OfficeDate date = OfficeDateParser.Parse(Words(row[0]).Last())!;
            string mark = date.IsGuess ? "~" : "";
            Assert.Equal((row[0], row[1], row[2]), (row[0], Day(date.From, mark), Day(date.Due, mark)));
        }
    }

    [Fact]
    public void Headings_mean_what_is_said()
    {
        string[][] rows = [.. Rows("## What is read", 2)];
        Assert.True(rows.Length >= 15);
        foreach (string[] row in rows) Assert.All(Words(row[1]), word => Assert.Equal((word, row[0]), (word, Headings.Of(word)?.Kind.ToString().ToLowerInvariant())));
    }

    [Fact]
    public void Roles_are_read_as_shown()
    {
        string[][] rows = [.. Rows("## Who and how", 2)];
        Assert.True(rows.Length >= 8);
        foreach (string[] row in rows)
        {
            RoleReading read = new RoleReader(UnitLevel.County).Read(Words(row[0]).Single());
            Assert.Equal(row[1], (read.IsGuess ? "~" : "") + read.Role);
        }
        string channels = Page[Page.IndexOf("Channels:", StringComparison.Ordinal)..Page.IndexOf("and the like", StringComparison.Ordinal)];
        Assert.All(Words(channels), word => Assert.NotNull(ChannelWords.Finder.Find(word)));
    }

    private static string Day(OfficeDay? day, string mark)
    {
        if (day is null) return "";
        var resolver = new DateResolver(2021);
        DateOnly on = resolver.Date(resolver.Complete(day.Value)!.Value, 0, 0)!.Value.On(new DateOnly(2021, 5, 27), new DateOnly(2021, 5, 28));
        return $"{mark}{on:O}";
    }

    /// <summary>The rows of the first table under a heading.</summary>
    private static IEnumerable<string[]> Rows(string heading, int columns) => Page[Page.IndexOf(heading + "\n", StringComparison.Ordinal)..].Split('\n')
        .SkipWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).Select(cells => cells.Length == columns ? cells : throw new InvalidOperationException(string.Join('|', cells)));

    private static string[] Words(string text) => [.. Code().Matches(text).Select(m => m.Groups[1].Value)];

    private static IEnumerable<string> Blocks(string language) =>
        Page.Split("```").Where((_, i) => i % 2 == 1).Where(block => block.StartsWith(language + "\n", StringComparison.Ordinal)).Select(block => block[(language.Length + 1)..]);

    private static string ReadPage([CallerFilePath] string here = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "tables.md"));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
