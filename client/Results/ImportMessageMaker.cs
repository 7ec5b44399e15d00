using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Tables.Importing;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Results;

/// <summary>Makes what <c>import --json</c> says.</summary>
internal static class ImportMessageMaker
{
    public static ImportMessage Make(ImportedTable imported, string path) => new()
    {
        Path = path,
        Sheet = imported.Sheet,
        HeadingRow = imported.HeadingRow,
        Columns = [.. imported.Columns.Select(c => new ImportColumnMessage(c.Letters, c.Heading, c.Kind?.ToString().ToLowerInvariant()))],
        WorkItems = imported.WorkItems,
        FirstTestDay = CivilText.Iso(imported.Plan.FirstTestDay),
        LastTestDay = CivilText.Iso(imported.Plan.LastTestDay),
        Assumed = imported.Plan.Assumptions.Length,
        Values = imported.Plan.Values,
        Notes = [.. imported.Notes.Select(n => new ImportNoteMessage(Kind(n.Kind), n.Cell, new LocalName(n.Message.In(TextLanguage.Chinese), n.Message.In(TextLanguage.English))))],
    };

    private static string Kind(ImportNoteKind kind) => kind switch
    {
        ImportNoteKind.Guess => "guess",
        ImportNoteKind.Remark => "remark",
        _ => "passed-over",
    };
}
