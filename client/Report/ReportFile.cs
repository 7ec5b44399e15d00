using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Report;

/// <summary>Makes <c>report.html</c> of what a run has left; the same bytes for the same run.</summary>
internal static class ReportFile
{
    /// <exception cref="UsageException">A file of the run is missing or damaged.</exception>
    public static string Text(RunDirectory directory, RunManifest manifest, ScreenTexts texts) => ReportPage.Text(ReportMaker.Make(RunRecord.Read(directory, manifest, texts)));

    /// <summary>Writes it beside the files of which it is made.</summary>
    public static void Write(RunDirectory directory, RunManifest manifest, ScreenTexts texts) => directory.Write(RunFiles.Report, Text(directory, manifest, texts));
}
