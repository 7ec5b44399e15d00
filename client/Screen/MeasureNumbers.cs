using System.Globalization;
using RolloutSim.Client.Comparing;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>A measure of a comparison as cells of a table.</summary>
internal sealed class MeasureNumbers(MeasureSummary measure, ScreenTexts texts, DateTexts dates)
{
    private const double HourUs = 3_600e6;

    private readonly AmountScale _scale = AmountScale.Of(Enum.Parse<MeasureUnit>(measure.Unit, ignoreCase: true), measure.Difference);

    private bool IsChance => measure.Unit == "chance";

    private bool IsTime => measure.Unit is "duration" or "moment";

    /// <summary>The work item or goal.</summary>
    public string Of => texts.IsChinese ? measure.Name.Zh : measure.Of.Length == 0 ? measure.Name.En : measure.Of;

    /// <summary>Which result of it.</summary>
    public string Kind => texts[measure.Kind switch
    {
        "late" => TextId.ColumnLate,
        "lateness" => TextId.ColumnLateness,
        "goal" => TextId.ColumnHolds,
        "online" => TextId.ColumnAmount,
        _ => TextId.ColumnDone,
    }];

    public string First => Mean(measure.First, measure.FirstAt);

    public string Second => Mean(measure.Second, measure.SecondAt);

    /// <summary><c>+1.8 days</c>, <c>-12 points</c>.</summary>
    public string Difference => Sign(measure.Difference) + (IsChance ? _scale.Number(measure.Difference) + texts[TextId.PointsUnit] : _scale.Amount(measure.Difference, texts));

    /// <summary>In the same unit.</summary>
    public string Interval => measure is { Low: { } low, High: { } high } ? $"{Sign(low)}{_scale.Number(low)} … {Sign(high)}{_scale.Number(high)}" : "-";

    private string Mean(double mean, string? at)
    {
        if (at is not null) return dates.AlignedTime(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).DateTime);
        return IsChance ? (mean * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %" : IsTime ? (measure.Kind == "online" ? Plain(mean / 1e6) + " s" : Plain(mean / HourUs) + " h") : Plain(mean);
    }

    private static string Sign(double value) => value > 0 ? "+" : "";

    private static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
