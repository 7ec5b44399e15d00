using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Tests.Scenarios.WhatIfs;

/// <summary>The page that explains lateness shows each cause by one setting of the smallest plan: its table is read and run.</summary>
public sealed class CausesTests
{
    private const int Replications = 200;

    private static readonly Lazy<Seasons> Unchanged = new(() => Seasons.Of("smallest", Replications));

    public static IEnumerable<object[]> Rows => Table().Select(row => new object[] { row.Tag, row.Set, row.Item });

    [Fact]
    public void There_is_a_row_for_each_cause() =>
        Assert.Equal(Enum.GetNames<LateTag>().Order(StringComparer.Ordinal), Table().Select(row => row.Tag).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_setting_shows_its_cause(string tag, string set, string item)
    {
        var cause = Enum.Parse<LateTag>(tag);
        LateItem[] late = [.. Seasons.Of("smallest", Replications, set).WhyLate(item)];
        int blamed = late.Count(l => l.Blames.Any(blame => blame.Tag == cause));
        Assert.True(blamed >= 2, $"{blamed} of {late.Length} late are blamed on it");
        Assert.True(blamed * 2 > late.Length, $"{blamed} of {late.Length} late are blamed on it");
        Assert.True(Blamed(late, cause) > 2 * Blamed(Unchanged.Value.WhyLate(item), cause), $"{Blamed(late, cause)} us, without the setting {Blamed(Unchanged.Value.WhyLate(item), cause)} us");
    }

    private static double Blamed(IEnumerable<LateItem> late, LateTag cause) => late.SelectMany(l => l.Blames).Where(blame => blame.Tag == cause).Sum(blame => (double)blame.Amount.Microseconds);

    private static IEnumerable<(string Tag, string Set, string Item)> Table([CallerFilePath] string here = "")
    {
        string page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "why-late.md"));
        foreach (Match row in Regex.Matches(page, @"^\| ([a-z ]+) \| `--set ""?([^`""]+)""?` \| `([a-z-]+)` \|$", RegexOptions.Multiline))
        {
            string tag = string.Concat(row.Groups[1].Value.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            yield return (tag, PlanOverride.Parse(row.Groups[2].Value) is { } set ? $"{set.Path}={set.Text}" : "", row.Groups[3].Value);
        }
    }
}
