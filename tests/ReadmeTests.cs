using System.Text.RegularExpressions;

namespace RolloutSim.Tests;

/// <summary>The Chinese README says what the English one says: as many headings in the same places, and the same blocks of code.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Root = FindRoot();
    private static readonly string English = Read("README.md"), Chinese = Read("README.zh-CN.md");

    [Fact]
    public void Both_have_the_same_headings() => Assert.Equal(Levels(English), Levels(Chinese));

    [Fact]
    public void Both_have_the_same_blocks_of_code() => Assert.Equal(Blocks(English), Blocks(Chinese));

    [Fact]
    public void Every_file_that_they_point_to_is_there()
    {
        foreach (Match link in Link().Matches(English + Chinese))
            Assert.True(File.Exists(Path.Combine(Root, link.Groups[1].Value)), $"the README points to {link.Groups[1].Value}");
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "RolloutSim.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests must run inside the project's folder.");
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<int> Levels(string text) => Heading().Matches(Fence().Replace(text, "")).Select(match => match.Groups[1].Length);

    private static IEnumerable<string> Blocks(string text) => Fence().Matches(text).Select(match => match.Value);

    [GeneratedRegex("^(#+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?!http)([^)#]+)")]
    private static partial Regex Link();
}
