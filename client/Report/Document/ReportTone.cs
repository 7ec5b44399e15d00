using System.Text.Json.Serialization;

namespace RolloutSim.Client.Report.Document;

/// <summary>How good something is; the page never says it by colour alone.</summary>
internal enum ReportTone
{
    [JsonStringEnumMemberName("none")]
    None,

    [JsonStringEnumMemberName("good")]
    Good,

    [JsonStringEnumMemberName("warning")]
    Warning,

    [JsonStringEnumMemberName("bad")]
    Bad,

    [JsonStringEnumMemberName("faint")]
    Faint,
}
