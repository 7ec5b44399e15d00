using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>A kind of quantity, its units and what they are worth in the first, the base unit.</summary>
internal sealed record Measure(MessageId Name, ImmutableArray<(string Unit, decimal Worth)> Units, decimal Most)
{
    /// <summary>Working time, in seconds.</summary>
    public static readonly Measure Effort = new(MessageId.MeasureEffort, [("s", 1), ("min", 60), ("h", 3_600)], 36_000_000);

    /// <summary>Time that passes by the clock, in seconds.</summary>
    public static readonly Measure Delay = new(MessageId.MeasureDelay, [("s", 1), ("ms", 0.001m), ("min", 60), ("h", 3_600), ("d", 86_400)], 31_536_000);

    /// <summary>In metres.</summary>
    public static readonly Measure Distance = new(MessageId.MeasureDistance, [("m", 1), ("km", 1_000)], 10_000_000);

    /// <summary>In km/h.</summary>
    public static readonly Measure Speed = new(MessageId.MeasureSpeed, [("km/h", 1)], 1_000);

    /// <summary>In bit/s.</summary>
    public static readonly Measure Rate = new(MessageId.MeasureRate, [("bit/s", 1), ("kbit/s", 1_000), ("Mbit/s", 1_000_000), ("Gbit/s", 1_000_000_000)], 1_000_000_000_000);

    /// <summary>A share of 1.</summary>
    public static readonly Measure Share = new(MessageId.MeasureShare, [("%", 0.01m)], 10);

    /// <summary>How late people start, as a share of the time that they have.</summary>
    public static readonly Measure Lag = Share with { Most = 2 };

    /// <summary>In bytes.</summary>
    public static readonly Measure Size = new(MessageId.MeasureSize, [("B", 1), ("kB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000)], 1_000_000_000_000);

    /// <summary>In yuan.</summary>
    public static readonly Measure Money = new(MessageId.MeasureMoney, [("yuan", 1)], 100_000_000_000);

    /// <summary>Units as people write them elsewhere, and as the language does.</summary>
    private static readonly ImmutableArray<(string Unit, string[] Others)> Usual =
    [
        ("s", ["sec", "second", "seconds", "秒"]),
        ("min", ["m", "mins", "minute", "minutes", "分钟"]),
        ("h", ["hr", "hrs", "hour", "hours", "小时"]),
        ("d", ["day", "days", "天"]),
        ("m", ["metre", "metres", "米"]),
        ("km", ["kilometre", "kilometres", "公里"]),
        ("km/h", ["kmh", "kph", "公里/小时"]),
        ("kbit/s", ["kbps"]),
        ("Mbit/s", ["Mbps", "Mb/s"]),
        ("Gbit/s", ["Gbps", "Gb/s"]),
        ("%", ["percent"]),
        ("kB", ["KB", "kb"]),
        ("km/h", ["kmh", "kph", "公里/小时"]),
        ("yuan", ["元", "CNY", "RMB"]),
    ];

    public Message Expected => Message.Of(Name, Units.Select(u => u.Unit).ToImmutableArray());

    public decimal? WorthOf(string unit)
    {
        foreach ((string name, decimal worth) in Units)
            if (name == unit) return worth;
        return null;
    }

    /// <summary>The unit that was probably meant; null when none is near.</summary>
    public string? Guess(string unit)
    {
        foreach ((string usual, string[] others) in Usual)
            if (WorthOf(usual) is not null && others.Contains(unit, StringComparer.OrdinalIgnoreCase)) return usual;
        return Suggestions.For(unit, Units.Select(u => u.Unit));
    }
}
