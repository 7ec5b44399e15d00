using System.Collections.Immutable;
using RolloutSim.Scenarios.Tables.Grids;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>Finds known words in a text: the longest, and of equals the first. Latin letters are found as whole words, small or capital.</summary>
internal sealed class PhraseFinder<T>(IEnumerable<(string Word, T Meaning)> words)
{
    // Longest first; the order of the table decides between equals.
    private readonly ImmutableArray<(string Word, T Meaning)> _words = [.. words.OrderByDescending(w => w.Word.Length)];

    /// <summary>The meaning, the word and where it stands in the text without spaces (−1 for Latin words); null when nothing is known.</summary>
    public (T Meaning, string Word, int At)? Find(string text)
    {
        string plain = CellText.Plain(text);
        foreach ((string word, T meaning) in _words)
        {
            if (IsLatin(word))
            {
                if (HasWord(text, word)) return (meaning, word, -1);
            }
            else if (plain.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                return (meaning, word, at);
            }
        }
        return null;
    }

    private static bool IsLatin(string word) => char.IsAscii(word[0]);

    private static bool HasWord(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            bool begins = at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);
            int end = at + word.Length;
            // A plural is the same word.
            if (end < text.Length && text[end] is 's' or 'S') end++;
            if (begins && (end >= text.Length || !char.IsAsciiLetterOrDigit(text[end]))) return true;
        }
        return false;
    }
}
