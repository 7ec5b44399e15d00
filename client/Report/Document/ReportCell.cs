using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Document;

/// <summary>A text of a table or of the lead.</summary>
/// <param name="Text">In both languages.</param>
/// <param name="Tone">How good it is.</param>
/// <param name="IsCode">Written in letters of equal width.</param>
internal sealed record ReportCell(LocalName Text, ReportTone Tone = ReportTone.None, bool IsCode = false)
{
    public static implicit operator ReportCell(LocalName text) => new(text);

    /// <summary>The same in both languages.</summary>
    public static implicit operator ReportCell(string text) => new(new LocalName(text, text));
}
