using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Comparing;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>What a planner reads after a comparison: what differs for sure, in plain sentences, what matters most first.</summary>
internal sealed class CompareScreen(ScreenTexts texts, Paint paint, int width)
{
    /// <summary>Sentences of each kind that are shown when not all are asked for; goals all.</summary>
    private const int ShownOfAKind = 5;

    private readonly DateTexts _dates = new(texts);

    /// <param name="message">What was found.</param>
    /// <param name="all">Every difference, and the table of all measures.</param>
    public IEnumerable<string> Lines(CompareMessage message, bool all) => Scenarios(message).Concat(message.Comparisons.SelectMany(comparison => Comparison(message, comparison, all)));

    private IEnumerable<string> Scenarios(CompareMessage message)
    {
        ScenarioSummary[] seeds = [.. message.Scenarios.DistinctBy(scenario => scenario.Seed)];
        bool sameCount = message.Scenarios.DistinctBy(scenario => scenario.Replications).Count() == 1;
        string Each(Func<ScenarioSummary, object> of) => string.Join(texts[TextId.ListComma], message.Scenarios.Select(scenario => $"{scenario.Label} {of(scenario):#,0}"));
        Cell[] about =
        [
            sameCount ? texts.Say(TextId.CompareReplications, message.Scenarios[0].Replications) : texts.Say(TextId.CompareReplicationsOfEach, Each(scenario => scenario.Replications)),
            seeds.Length == 1 ? texts.Say(TextId.CompareSameLuck, seeds[0].Seed) : texts.Say(TextId.CompareSeeds, Each(scenario => scenario.Seed.ToString(CultureInfo.InvariantCulture))),
            message.Comparisons.Length == 1 ? texts[TextId.CompareIntervals] : texts.Say(TextId.CompareIntervalsTogether, message.Comparisons.Length),
        ];
        foreach (string line in Flow.Lines(new Cell(texts[TextId.Compare], Ink.Heading), "  ", about, width, 2, paint)) yield return line;
        foreach (ScenarioSummary scenario in message.Scenarios)
        {
            List<Cell> pieces = [scenario.Called];
            if (scenario.Label == "A" || scenario.Name != message.Scenarios[0].Name) pieces.Add(new(texts.Name(scenario.Name), Ink.Faint));
            if (scenario.LeverName is { } lever) pieces.Add(new(texts.Name(lever), Ink.Faint));
            if (scenario.Fork is not null) pieces.AddRange(scenario.Set.Select(change => new Cell(change, Ink.Faint)));
            else if (!scenario.Set.IsEmpty && !scenario.Called.Contains("--set", StringComparison.Ordinal)) pieces.Add(new(string.Join(", ", scenario.Set), Ink.Faint));
            if (scenario.CostsYuan is { } yuan) pieces.Add(new(texts.Say(TextId.Yuan, scenario.IsCostAssumed ? "~" : "", yuan), Ink.Faint));
            foreach (string line in Flow.Lines(new Cell("  " + scenario.Label, Ink.Title), "  ", pieces, width, 5, paint)) yield return line;
            if (scenario.Fork is not { } fork) continue;
            Cell[] worth = [texts.Say(TextId.CompareMorning, fork.Replication, texts.Name(fork.Worth))];
            foreach (string line in Flow.Lines(new Cell("     " + texts.Say(TextId.ForkOf, fork.From, fork.At)), "  ", worth, width, 5, paint)) yield return line;
        }
        foreach (string line in ScenarioNotes(message).SelectMany(Note)) yield return line;
        yield return "";
    }

    private IEnumerable<string> ScenarioNotes(CompareMessage message)
    {
        foreach (ScenarioSummary scenario in message.Scenarios)
        {
            if (scenario.IsInterrupted) yield return texts.Say(TextId.CompareInterrupted, scenario.Label, scenario.Replications);
            if (scenario.OtherVersion is { } version) yield return texts.Say(TextId.CompareOtherVersion, scenario.Label, version);
        }
        if (message.Scenarios.Select(scenario => scenario.FirstTestDay).Distinct().Count() > 1)
            yield return texts.Say(TextId.CompareOtherTestDays, string.Join(" · ", message.Scenarios.Select(scenario => $"{scenario.Label} {scenario.FirstTestDay}")));
    }

    private IEnumerable<string> Comparison(CompareMessage message, ComparisonSummary comparison, bool all)
    {
        List<Cell> about = [Verdict(comparison)];
        if (comparison.VarianceSaved is > 1 and { } saved) about.Add(new(texts.Say(TextId.CompareLuckWorth, Times(saved)), Ink.Faint));
        foreach (string line in Flow.Lines(new Cell(texts.Say(TextId.CompareAgainst, comparison.Second, comparison.First), Ink.Heading), "  ", about, width, 2, paint)) yield return line;
        foreach (string line in Notes(message, comparison).SelectMany(Note)) yield return line;
        MeasureSummary[] found = [.. comparison.Measures.Where(measure => measure.IsFound)];
        MeasureSummary[] shown = [.. found.Where(measure => measure.Kind == "goal" || all || (measure.Kind != "lateness" && found.Where(other => other.Kind == measure.Kind).Take(ShownOfAKind).Contains(measure)))];
        foreach (string line in shown.SelectMany(Sentence)) yield return line;
        if (shown.Length < found.Length) yield return "  " + paint.With(Ink.Faint, texts.Say(TextId.CompareMore, found.Length - shown.Length));
        foreach (string line in all ? Table(comparison) : []) yield return line;
        yield return "";
    }

    private Cell Verdict(ComparisonSummary comparison)
    {
        if (comparison.Measures.IsEmpty) return new(texts[TextId.CompareNothingCommon], Ink.Warning);
        if (comparison.IsSame) return new(texts.Say(TextId.CompareIdentical, comparison.FirstReplications), Ink.Good);
        return comparison.Found == 0 ? new Cell(texts.Say(TextId.CompareNone, comparison.Measures.Length), Ink.Good) : texts.Say(TextId.CompareFound, comparison.Found, comparison.Measures.Length);
    }

    private IEnumerable<string> Notes(CompareMessage message, ComparisonSummary comparison)
    {
        int Replications(string label) => message.Scenarios.First(scenario => scenario.Label == label).Replications;
        if (!comparison.IsPaired) yield return texts.Say(TextId.CompareUnpaired, comparison.First, comparison.Second);
        else if (Replications(comparison.First) != Replications(comparison.Second))
            yield return texts.Say(TextId.CompareCommon, comparison.First, Replications(comparison.First), comparison.Second, Replications(comparison.Second), comparison.FirstReplications);
        foreach ((string label, ImmutableArray<string> only) in ((string, ImmutableArray<string>)[])[(comparison.First, comparison.OnlyFirst), (comparison.Second, comparison.OnlySecond)])
            if (!only.IsEmpty) yield return texts.Say(TextId.CompareOnlyIn, label, only.Length, string.Join(texts[TextId.ListComma], only.Take(3)) + (only.Length > 3 ? " …" : ""));
        int missing = comparison.Measures.Count(measure => measure.MissingFirst + measure.MissingSecond > 0);
        if (missing > 0) yield return texts.Say(TextId.CompareNotDone, missing);
    }

    private IEnumerable<string> Sentence(MeasureSummary measure)
    {
        string start = "  " + (measure.IsBetter switch { true => paint.With(Ink.Good, "✓"), false => paint.With(Ink.Bad, "✗"), null => paint.With(Ink.Warning, "!") }) + " ";
        foreach (string line in TextWidth.Wrap(texts.Name(measure.Sentence), width - 4))
        {
            yield return start + line;
            start = "    ";
        }
    }

    private IEnumerable<string> Table(ComparisonSummary comparison)
    {
        var table = new Table(
            new(texts[TextId.ColumnMeasure], LeastWidth: 16), new(""), new(comparison.First, AlignRight: true), new(comparison.Second, AlignRight: true),
            new($"{comparison.Second} − {comparison.First}", AlignRight: true), new(texts[TextId.ColumnInterval]), new(texts[TextId.ColumnWorth], AlignRight: true));
        MeasureSummary[] different = [.. comparison.Measures.Where(measure => !measure.IsSame)];
        foreach (MeasureSummary measure in different)
        {
            Ink ink = !measure.IsFound ? Ink.Faint : measure.IsBetter switch { true => Ink.Good, false => Ink.Bad, null => Ink.Warning };
            var numbers = new MeasureNumbers(measure, texts, _dates);
            table.Add(numbers.Of, numbers.Kind, numbers.First, numbers.Second, new(numbers.Difference, ink), new(numbers.Interval, ink), measure.VarianceSaved is { } saved ? Times(saved) + "×" : "-");
        }
        IEnumerable<string> rest = different.Length == comparison.Measures.Length ? [] : ["  " + paint.With(Ink.Faint, texts.Say(TextId.CompareRestSame, comparison.Measures.Length - different.Length))];
        return (table.Count == 0 ? [] : table.Lines(width, paint)).Concat(rest);
    }

    /// <summary>Beyond a thousand it only says that the luck goes out of the difference.</summary>
    private static string Times(double saved) => saved > 1_000 ? ">1,000" : saved.ToString(saved < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);

    private IEnumerable<string> Note(string text)
    {
        string start = "  " + paint.With(Ink.Warning, "!") + " ";
        foreach (string line in TextWidth.Wrap(text, width - 4))
        {
            yield return start + line;
            start = "    ";
        }
    }
}
