using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>Quantities with their unit in the text: <c>30 min</c>, <c>2%</c>, <c>2..4..12 h</c>, <c>lognormal(mean 20 s cv 0.6)</c>.</summary>
internal static class QuantityParser
{
    private static readonly ImmutableArray<string> Shapes = ["lognormal", "exponential", "normal"];

    /// <summary>One number with its unit, in the measure's base unit.</summary>
    public static ValueParser<decimal> Single(Measure measure, decimal least = 0) => text =>
    {
        Parsed<ImmutableArray<decimal>> numbers = Points(text, measure, 1);
        if (numbers.Fault is not null) return numbers.Fault;
        decimal value = numbers.Value[0];
        if (value < least) return new Fault(Message.Of(MessageId.TooSmall), measure.Expected);
        return Parsed.Of(value, numbers.Text);
    };

    /// <summary>A length of time by the clock, at least <paramref name="least"/>; a shorter one is <paramref name="tooShort"/>.</summary>
    public static ValueParser<SimDuration> Delay(SimDuration least, MessageId tooShort = MessageId.DelayTooShort) => text =>
    {
        Parsed<decimal> seconds = Single(Measure.Delay)(text);
        if (seconds.Fault is not null) return seconds.Fault;
        var delay = new SimDuration((long)(seconds.Value * SimDuration.MicrosecondsPerSecond));
        if (delay >= least) return Parsed.Of(delay, seconds.Text);
        return new Fault(Message.Of(tooShort), tooShort == MessageId.DelayTooShort ? Message.Of(MessageId.ExpectDelay) : Measure.Delay.Expected);
    };

    /// <summary>How long a way takes by the clock, never less than <paramref name="least"/>.</summary>
    public static ValueParser<Distribution> Way(SimDuration least) => text =>
    {
        Parsed<Distribution> way = Distribution(Measure.Delay)(text);
        return way.Fault is not null || way.Value!.Least >= least.TotalSeconds ? way : new Fault(Message.Of(MessageId.DelayTooShort), Message.Of(MessageId.ExpectDelay));
    };

    /// <summary>A length of time that varies and is never less than <paramref name="least"/>; a shorter one is <paramref name="tooShort"/>.</summary>
    public static ValueParser<Distribution> AtLeast(SimDuration least, MessageId tooShort) => text =>
    {
        Parsed<Distribution> time = Distribution(Measure.Delay)(text);
        return time.Fault is not null || time.Value!.Least >= least.TotalSeconds ? time : new Fault(Message.Of(tooShort, (int)least.TotalSeconds), Measure.Delay.Expected);
    };

    /// <summary>A share of 1 written in percent, above <paramref name="above"/> (itself allowed when <paramref name="orEqual"/>) and up to <paramref name="most"/>.</summary>
    public static ValueParser<double> Share(decimal above, decimal most, bool orEqual = false) => text =>
    {
        Parsed<decimal> share = Single(Measure.Share)(text);
        if (share.Fault is not null) return share.Fault;
        bool fits = share.Value <= most && (share.Value > above || (orEqual && share.Value == above));
        if (!fits) return new Fault(Message.Of(MessageId.OutOfRange), Message.Of(MessageId.ExpectShare, Numbers.Write(above * 100), Numbers.Write(most * 100)));
        return Parsed.Of((double)share.Value, share.Text);
    };

    /// <summary>A distribution that is never negative, and not always 0 unless <paramref name="mayBeZero"/>, in the measure's base unit.</summary>
    public static ValueParser<Distribution> Distribution(Measure measure, bool mayBeZero = false) => text =>
        text.Contains('(', StringComparison.Ordinal) ? Shape(text, measure) : Estimate(text, measure, mayBeZero);

    private static Parsed<Distribution> Estimate(string text, Measure measure, bool mayBeZero)
    {
        Parsed<ImmutableArray<decimal>> points = Points(text, measure, 3);
        if (points.Fault is not null) return points.Fault;
        ImmutableArray<decimal> p = points.Value;
        return p[^1] == 0 && !(mayBeZero && p.Length == 1) ? new Fault(Message.Of(MessageId.TooSmall), measure.Expected) : Made(p, points.Text);
    }

    /// <summary>What one, two or three numbers say: a constant, a range, or least, most likely and most.</summary>
    public static Parsed<Distribution> Made(ImmutableArray<decimal> p, string text)
    {
        bool isOrdered = p.Zip(p.Skip(1), (a, b) => a <= b).All(rises => rises) && (p.Length == 1 || p[0] < p[^1]);
        if (!isOrdered) return new Fault(Message.Of(MessageId.NotOrdered), Message.Of(MessageId.ExpectOrdered));
        Distribution made = p.Length switch
        {
            1 => new Constant((double)p[0]),
            2 => new UniformBetween((double)p[0], (double)p[1]),
            _ => new Triangular((double)p[0], (double)p[1], (double)p[2]),
        };
        return Parsed.Of(made, text);
    }

    private static Parsed<Distribution> Shape(string text, Measure measure)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        string name = text[..open].Trim();
        if (!Shapes.Contains(name))
            return new Fault(Message.Of(MessageId.UnknownDistribution, name), Message.Of(MessageId.ExpectOneOf, Shapes), Suggestions.For(name, Shapes));
        // Work does not take less than no time, and half of the bell curve's left side would say so.
        if (name == "normal") return new Fault(Message.Of(MessageId.NormalBelowZero), Message.Of(MessageId.ExpectShape, "lognormal(mean 20 min cv 0.6)"));
        Message pattern = Message.Of(MessageId.ExpectShape, name == "exponential" ? "exponential(mean 50 min)" : "lognormal(mean 20 min cv 0.6)");
        if (!text.EndsWith(')')) return new Fault(Message.Of(MessageId.NotUnderstood), pattern);
        string inside = text[(open + 1)..^1].Trim();
        if (!inside.StartsWith("mean ", StringComparison.Ordinal)) return new Fault(Message.Of(MessageId.NotUnderstood), pattern);
        int cv = inside.IndexOf(" cv ", StringComparison.Ordinal);
        if (name == "lognormal" != cv > 0) return new Fault(Message.Of(MessageId.NotUnderstood), pattern);
        Parsed<ImmutableArray<decimal>> mean = Points(cv < 0 ? inside[5..] : inside[5..cv], measure, 1);
        if (mean.Fault is not null) return mean.Fault;
        if (mean.Value[0] <= 0) return new Fault(Message.Of(MessageId.TooSmall), measure.Expected);
        if (cv < 0) return Parsed.Of<Distribution>(new Exponential((double)mean.Value[0]), $"exponential(mean {mean.Text})");
        if (!Numbers.TryParse(inside.AsSpan()[(cv + 4)..].Trim(), out decimal spread) || spread is <= 0 or > 10)
            return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectSpread));
        return Parsed.Of<Distribution>(new Lognormal((double)mean.Value[0], (double)spread), $"lognormal(mean {mean.Text} cv {Numbers.Write(spread)})");
    }

    /// <summary>Numbers joined by two points, and the unit behind them.</summary>
    private static Parsed<ImmutableArray<decimal>> Points(string text, Measure measure, int most)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        ImmutableArray<decimal>.Builder numbers = ImmutableArray.CreateBuilder<decimal>();
        while (true)
        {
            int length = Numbers.LengthAt(rest);
            if (length == 0 || !Numbers.TryParse(rest[..length], out decimal number)) return new Fault(Message.Of(MessageId.NotUnderstood), measure.Expected);
            numbers.Add(number);
            rest = rest[length..].TrimStart();
            if (!rest.StartsWith("..")) break;
            rest = rest[2..].TrimStart();
            if (numbers.Count == most) return new Fault(Message.Of(MessageId.NotUnderstood), measure.Expected);
        }
        string unit = rest.ToString(), written = string.Join("..", numbers.Select(Numbers.Write));
        if (unit.Length == 0) return new Fault(Message.Of(MessageId.UnitMissing), measure.Expected);
        if (measure.WorthOf(unit) is not { } worth)
        {
            string? guess = measure.Guess(unit);
            return new Fault(Message.Of(MessageId.WrongUnit, unit), measure.Expected, guess is null ? null : With(written, guess));
        }
        if (numbers.Any(n => n > measure.Most / worth)) return new Fault(Message.Of(MessageId.TooLarge), measure.Expected);
        return Parsed.Of(numbers.Select(n => n * worth).ToImmutableArray(), With(written, unit));
    }

    private static string With(string numbers, string unit) => unit == "%" ? numbers + unit : $"{numbers} {unit}";
}
