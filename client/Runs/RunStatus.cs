using System.Text.Json.Serialization;

namespace RolloutSim.Client.Runs;

/// <summary>How a run ended.</summary>
internal enum RunStatus
{
    [JsonStringEnumMemberName("completed")]
    Completed,

    [JsonStringEnumMemberName("interrupted")]
    Interrupted,

    [JsonStringEnumMemberName("failed")]
    Failed,
}
