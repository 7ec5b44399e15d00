using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>Recognises the work items of the field by the words that describe them.</summary>
internal static class WorkItemWords
{
    private const string Otherwise = "1..2..6 h";

    private static readonly ImmutableArray<Entry> All = [.. WordTable.Read("work-items").Select(Read)];

    private static readonly ImmutableArray<(ImmutableArray<string> Words, string Effort)> Efforts = [.. WordTable.Read("efforts").Select(row => (WordTable.Words(row[0]), row[1]))];

    /// <summary>The work item that shares the most characters with a text; null when none has a word of each of its groups.</summary>
    public static WorkItemWord? Find(string text)
    {
        string plain = Short(CellText.Plain(text));
        Entry? best = null;
        int most = 0;
        foreach (Entry entry in All)
        {
            int score = entry.Score(plain);
            if (score > most) (best, most) = (entry, score);
        }
        return best?.Word ?? ByEnglish(text);
    }

    /// <summary>By its name in plans, pattern as it is.</summary>
    public static WorkItemWord? Of(string id) => All.FirstOrDefault(e => e.Word.Id == id)?.Word;

    /// <summary>What something takes that nobody knows: by its verb.</summary>
    public static string EffortOf(string text)
    {
        foreach ((ImmutableArray<string> words, string effort) in Efforts)
            if (words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) return effort;
        return Otherwise;
    }

    private static WorkItemWord? ByEnglish(string text)
    {
        string name = text.Trim().TrimEnd('.');
        return All.FirstOrDefault(e => LevelWords.Levels.Any(level => string.Equals(e.Word.EnAt(level), name, StringComparison.OrdinalIgnoreCase)))?.Word;
    }

    /// <summary>本校 must not be found in 样本校.</summary>
    private static string Short(string text) => text.Replace("样本学校", "样校", StringComparison.Ordinal).Replace("样本校", "样校", StringComparison.Ordinal);

    private static Entry Read(ImmutableArray<string> row)
    {
        Phase phase = Enum.Parse<Phase>(row[1], ignoreCase: true);
        PlanDate? lead = row[4].Length == 0 ? null : DateParser.Date(row[4]).Value;
        ImmutableArray<string> after = [.. row[7].Split(';', StringSplitOptions.RemoveEmptyEntries)];
        var word = new WorkItemWord(row[0], phase, row[2], row[3], lead, row[5], row[6], after, row[10]);
        return new Entry(word, [.. Short(row[8]).Split('+').Select(g => g.Split('|').ToImmutableArray())], WordTable.Words(Short(row[9])));
    }

    /// <param name="Word">What is recognised.</param>
    /// <param name="Groups">Of each group one word must be there; an empty one is always.</param>
    /// <param name="Not">None of these.</param>
    private sealed record Entry(WorkItemWord Word, ImmutableArray<ImmutableArray<string>> Groups, ImmutableArray<string> Not)
    {
        /// <summary>Characters of the words found; 0 when it is not meant.</summary>
        public int Score(string plain)
        {
            if (Not.Any(word => plain.Contains(word, StringComparison.Ordinal))) return 0;
            int score = 0;
            foreach (ImmutableArray<string> group in Groups)
            {
                int longest = -1;
                foreach (string word in group)
                    if (word.Length > longest && plain.Contains(word, StringComparison.Ordinal)) longest = word.Length;
                if (longest < 0) return 0;
                score += longest;
            }
            return score;
        }
    }
}
