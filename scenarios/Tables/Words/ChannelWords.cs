using System.Collections.Immutable;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>The channels that tables name.</summary>
internal static class ChannelWords
{
    private static readonly ImmutableArray<ImmutableArray<string>> All = WordTable.Read("channels");

    public static PhraseFinder<string> Finder { get; } = new(All.SelectMany(row => WordTable.Words(row[2]).Select(word => (word, row[0]))));

    /// <summary>A channel's Chinese name; null for one that is not known.</summary>
    public static string? Chinese(string channel) => All.FirstOrDefault(row => row[0] == channel) is { IsDefault: false } found ? found[1] : null;
}
