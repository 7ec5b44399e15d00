using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>What a run has left, as the last line of a summary says it.</summary>
/// <param name="Path">The run directory as the user would write it.</param>
/// <param name="HasReport">There is a page for the browser.</param>
/// <param name="Tables">The tables, for Excel.</param>
internal sealed record SavedRun(string Path, bool HasReport, ImmutableArray<string> Tables)
{
    private static readonly string[] Known = [RunFiles.Deadlines, RunFiles.Lateness, RunFiles.Sensitivity, RunFiles.WorkItems];

    public static SavedRun Of(RunDirectory directory, string workingDirectory)
    {
        bool Has(string file) => File.Exists(System.IO.Path.Combine(directory.Path, file));
        return new SavedRun(System.IO.Path.GetRelativePath(workingDirectory, directory.Path), Has(RunFiles.Report), [.. Known.Where(Has)]);
    }

    /// <summary>How other commands call the run: by the plan's name where that means it.</summary>
    public string Called(RunSummary summary) => summary.Fork is null && Path == System.IO.Path.Combine("runs", $"{summary.Plan}-{summary.Seed}") ? summary.Plan : Path;

    /// <summary><c>runs/xiji-2021-1 (report.html, 4 tables for Excel)</c>.</summary>
    public string Say(ScreenTexts texts)
    {
        string tables = HasReport && Tables.Length > 1 ? texts.Say(TextId.SavedTables, Tables.Length) : string.Join(texts[TextId.ListComma], Tables);
        return HasReport ? texts.Say(TextId.SavedReport, Path, RunFiles.Report, tables) : texts.Say(TextId.SavedFiles, Path, tables);
    }
}
