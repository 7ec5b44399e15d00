using System.Globalization;
using System.Text.RegularExpressions;
using RolloutSim.Client;

namespace RolloutSim.Tests.Client;

/// <summary>The page of the command line names every option and every exit code, and what it shows as an example is understood.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = Read("command-line.md");

    [Theory]
    [InlineData("run")]
    [InlineData("validate")]
    [InlineData("compare")]
    [InlineData("fork")]
    [InlineData("drill")]
    [InlineData("new")]
    [InlineData("schema")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("list")]
    [InlineData("inspect")]
    [InlineData("report")]
    public async Task Every_option_is_on_the_page(string command)
    {
        using var line = new CommandLine();
        await line.Run(command, "--help");
        Assert.All(Option().Matches(line.Output), option => Assert.Contains("`" + option.Value, Page));
    }

    [Fact]
    public void Every_exit_code_is_on_the_page() =>
        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Matches($@"\b{((int)code).ToString(CultureInfo.InvariantCulture)}\b", Page));

    [Theory]
    [InlineData("command-line.md")]
    [InlineData("fork.md")]
    public async Task Every_example_is_understood(string page)
    {
        using var line = new CommandLine();
        string[] examples = [.. Example().Matches(Read(page)).Select(match => match.Groups[1].Value)];
        Assert.True(examples.Length >= 8);
        foreach (string example in examples)
        {
            // With one argument too many, parsing fails at that argument and at nothing before it; what takes any number of them fails at an option.
            string[] words = [.. Word().Matches(example).Select(match => match.Value.Trim('"'))];
            bool takesMany = words[0] == "compare";
            await line.Run([.. words, takesMany ? "--superfluous" : "superfluous"]);
            // A command with commands of its own, as 'export' is, takes it for one of them.
            string[] refusals = takesMany ? ["error: unknown option '--superfluous'"] : ["error: 'superfluous' is one argument too many", "error: unknown command 'superfluous'"];
            Assert.Contains(refusals, refusal => line.Errors.StartsWith(refusal, StringComparison.Ordinal));
            Assert.Single(line.Errors.Split('\n'), each => each.StartsWith("error:", StringComparison.Ordinal));
        }
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(Root(), "docs", page));

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "RolloutSim.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests must run inside the project's folder.");
    }

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^rolloutsim ([^|\n]+)", RegexOptions.Multiline)]
    private static partial Regex Example();
}
