namespace RolloutSim.Scenarios.Staffing;

/// <summary>Takes known phrases from the beginning of a text, the longest that fits first.</summary>
internal static class Phrases
{
    /// <summary>The phrase that a text begins with, as a whole word; null when it begins with none.</summary>
    public static string? At(string text, IEnumerable<string> known) =>
        known.Where(phrase => text == phrase || text.StartsWith(phrase + " ", StringComparison.Ordinal)).MaxBy(phrase => phrase.Length);

    /// <summary>What is behind a phrase.</summary>
    public static string Behind(string text, string phrase) => text[phrase.Length..].TrimStart();

    /// <summary>Single spaces.</summary>
    public static string Plain(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
