using System.Globalization;
using RolloutSim.Client.Results;

namespace RolloutSim.Client.Comparing;

/// <summary><c>compare.csv</c>: a row a measure of each comparison.</summary>
internal static class CompareCsv
{
    public static byte[] Bytes(CompareMessage message)
    {
        var text = new CsvText(
            "first", "second", "measure", "of", "name_zh", "name_en", "unit", "better", "paired", "replications", "missing_first", "missing_second",
            "mean_first", "mean_second", "at_first", "at_second", "difference", "low", "high", "level", "found", "second_is_better", "variance_saved", "sentence_zh", "sentence_en");
        foreach (ComparisonSummary comparison in message.Comparisons)
        {
            foreach (MeasureSummary measure in comparison.Measures)
            {
                text.Add(
                    comparison.First, comparison.Second, measure.Kind, measure.Of, measure.Name.Zh, measure.Name.En, Unit(measure.Unit), measure.IsMoreBetter ? "more" : "less",
                    Yes(comparison.IsPaired), CsvText.Whole(measure.Replications), CsvText.Whole(measure.MissingFirst), CsvText.Whole(measure.MissingSecond),
                    Number(measure.First), Number(measure.Second), measure.FirstAt ?? "", measure.SecondAt ?? "", Number(measure.Difference), Number(measure.Low), Number(measure.High),
                    Number(comparison.Level), Yes(measure.IsFound), measure.IsBetter is { } better ? Yes(better) : "", Number(measure.VarianceSaved), measure.Sentence.Zh, measure.Sentence.En);
            }
        }
        return text.ToBytes();
    }

    /// <summary>Chances from 0 to 1, times in microseconds.</summary>
    private static string Unit(string unit) => unit is "duration" or "moment" ? "us" : unit;

    private static string Yes(bool isTrue) => isTrue ? "yes" : "no";

    private static string Number(double? value) => value is { } number ? number.ToString("0.######", CultureInfo.InvariantCulture) : "";
}
