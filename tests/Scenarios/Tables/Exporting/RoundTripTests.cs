using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Tables.Exporting;
using RolloutSim.Scenarios.Tables.Importing;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Scenarios.Tables.Exporting;

/// <summary>What is exported and imported again is the same work: items, names, phases, dates, roles, channels, evidence, efforts, reviews, prerequisites, and what of it is assumed.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Plans => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_shipped_plan_comes_back(string name)
    {
        Plan plan = ShippedPlans.Read(name);
        ExportedTable table = TableExporter.Export(plan);
        string[] expected = [.. Items(plan)];
        Assert.Equal(expected, Items(Import(XlsxTable.Write(table), "table.xlsx")));
        Assert.Equal(expected, Items(Import(CsvTable.Write(table), "table.csv")));
    }

    [Theory]
    [InlineData("=1+1", "+86", "-5", "@x")]
    [InlineData("含“引号”,与逗号", "a\"b", "有;分号", "1.不拆开；2.不拆开")]
    public void Texts_that_programs_might_take_for_something_else_come_back(params string[] names)
    {
        string items = string.Concat(names.Select((n, i) => $"  work-{i}: {{who: county liaison, due: T-{i + 1}, effort: 1 h, zh: {YamlText.Scalar(n)}, en: Work}}\n"));
        Plan plan = PlanTexts.Read(PlanTexts.With("preparation:\n", "preparation:\n" + items));
        ExportedTable table = TableExporter.Export(plan);
        Assert.Equal(Items(plan), Items(Import(CsvTable.Write(table), "table.csv")));
        Assert.Equal(Items(plan), Items(Import(XlsxTable.Write(table), "table.xlsx")));
        Assert.All(System.Text.Encoding.UTF8.GetString(CsvTable.Write(table)).Split(',', '\n'), cell => Assert.DoesNotMatch("^\"?[=+@]", cell));
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes()
    {
        ExportedTable table = TableExporter.Export(ShippedPlans.Read("xiji-2021"));
        Assert.Equal(XlsxTable.Write(table), XlsxTable.Write(table));
    }

    private static Plan Import(byte[] bytes, string file) => TableImporter.Import(bytes, file, new ImportOptions()).Plan;

    /// <summary>A line a work item; prerequisites that are sessions have no row in a table.</summary>
    private static IEnumerable<string> Items(Plan plan)
    {
        var context = new ReadContext(new DiagnosticBag(plan.File));
        PlanFile file = PlanFileReader.Read(YamlTreeReader.Read(plan.ResolvedText, context.Errors), plan.Season.Name, context);
        HashSet<string> sessions = [.. file.Sessions.Select(s => s.Id)];
        return file.Items.Select(i => string.Join(" | ", i.Path, i.Name.Zh, i.Name.En, i.Who?.Written, Day(i.Known), Day(i.From), Day(i.Due), i.Effort?.Written, i.Via?.Written, i.Evidence,
            string.Join(", ", i.After.Where(a => !sessions.Contains(a.Value.Id)).Select(a => a.Written)), Review(i.Review)));

        string Day(Given<PlanDate>? date) => date is null ? "" : $"{(date.IsAssumed ? "~" : "")}{date.Value.On(plan.FirstTestDay, plan.LastTestDay):O}";

        string Review(ReviewEntry? review) => review is null ? "" : string.Join(" ", review.Id, review.Name.Zh, review.Name.En, review.Who?.Written, Day(review.Due), review.Effort?.Written, review.SentBack?.Written, review.Rework?.Written, review.Rounds?.Written);
    }
}
