using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Document;

/// <summary>The few words of the page itself.</summary>
/// <param name="Contents">What the list of sections is called.</param>
/// <param name="Table">What unfolds a table; <c>{0}</c> is the number of rows.</param>
/// <param name="Foot">The last line.</param>
internal sealed record ReportWords(LocalName Contents, LocalName Table, LocalName Foot);
