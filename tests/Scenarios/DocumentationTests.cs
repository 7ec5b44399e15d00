using System.Runtime.CompilerServices;
using RolloutSim.Scenarios.Shapes;

namespace RolloutSim.Tests.Scenarios;

/// <summary>The examples of the language's page are plans: each stands in for the part of a small plan that it shows.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<string> Examples => [.. Blocks()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_example_is_a_good_plan(string example)
    {
        string text = example.StartsWith("rollout:", StringComparison.Ordinal) ? example : PlanTexts.PutInto(PlanTexts.Small, example);
        Assert.NotEmpty(PlanTexts.Read(text).Season.WorkItems);
    }

    [Fact]
    public void Every_key_is_described()
    {
        string page = Page();
        string[] keys = [.. Keys(PlanShape.Root).Distinct()];
        Assert.Contains("sent-back", keys);
        Assert.All(keys, key => Assert.Contains($"`{key}`", page, StringComparison.Ordinal));
    }

    /// <summary>Every key of the language.</summary>
    private static IEnumerable<string> Keys(Shape shape) => shape switch
    {
        MapShape map => map.Keys.SelectMany(k => Keys(k.Shape).Prepend(k.Name)).Concat(map.Names.SelectMany(n => Keys(n.Shape))),
        ListShape list => Keys(list.Item),
        EitherShape either => Keys(either.Second),
        _ => [],
    };

    private static IEnumerable<string> Blocks()
    {
        string[] parts = Page().Split("```");
        return parts.Where((_, i) => i % 2 == 1).Where(p => p.StartsWith("yaml\n", StringComparison.Ordinal)).Select(p => p["yaml\n".Length..]);
    }

    private static string Page([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "scenario-language.md"));
}
