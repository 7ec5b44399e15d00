using System.Text.Json.Serialization;

namespace RolloutSim.Client.Results;

/// <summary>What is done in all schools on a test day.</summary>
internal enum DaySubject
{
    /// <summary>The tool packages are in their schools.</summary>
    [JsonStringEnumMemberName("tools")]
    Tools,

    /// <summary>All pupils have been tested.</summary>
    [JsonStringEnumMemberName("pupils")]
    Pupils,

    /// <summary>All heads and teachers have answered.</summary>
    [JsonStringEnumMemberName("adults")]
    Adults,
}
