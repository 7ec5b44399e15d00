using System.Globalization;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Comparing;

/// <summary>In which unit a difference and the ends of its interval are said: days, hours, minutes, seconds, milliseconds, points of a hundred, or plain numbers.</summary>
/// <param name="Unit">How it is called; null for points, which sentences call themselves.</param>
/// <param name="Size">One of it, in the unit of the values.</param>
/// <param name="Format">Of the number.</param>
internal readonly record struct AmountScale(TextId? Unit, double Size, string Format)
{
    private const double Millisecond = 1e3, Second = 1e6, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour;

    /// <summary>The greatest unit that the difference has one of.</summary>
    public static AmountScale Of(MeasureUnit unit, double difference) => unit switch
    {
        MeasureUnit.Chance => new(null, 0.01, "0.#"),
        MeasureUnit.Count => new(TextId.AmountCount, 1, "0.0#"),
        _ => Math.Abs(difference) switch
        {
            >= Day => new(TextId.AmountDays, Day, "0.0"),
            >= Hour => new(TextId.AmountHours, Hour, "0.0"),
            >= Minute => new(TextId.AmountMinutes, Minute, "0.#"),
            < Second and > 0 when unit == MeasureUnit.Duration => new(TextId.AmountMilliseconds, Millisecond, "0.##"),
            _ => new(TextId.AmountSeconds, Second, "0.#"),
        },
    };

    /// <summary><c>1.8</c>.</summary>
    public string Number(double value)
    {
        string text = (value / Size).ToString(Format, CultureInfo.InvariantCulture);
        return text is "-0" or "-0.0" ? text[1..] : text;
    }

    /// <summary><c>1.8 days</c>.</summary>
    public string Amount(double value, ScreenTexts texts) => Unit is { } unit ? texts.Say(unit, Number(value)) : Number(value);
}
