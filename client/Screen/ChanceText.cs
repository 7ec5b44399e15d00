using System.Globalization;
using RolloutSim.Client.Runs;

namespace RolloutSim.Client.Screen;

/// <summary>Chances as a planner reads them: <c>41 % (36–46)</c>, with a decimal where the interval is narrow.</summary>
internal static class ChanceText
{
    private const double Narrow = 0.04;

    public static string Of(ChanceSummary chance)
    {
        string format = chance.High - chance.Low < Narrow ? "0.#" : "0";
        return $"{Percent(chance.Share, format)} % ({Percent(chance.Low, format)}–{Percent(chance.High, format)})";
    }

    /// <summary><c>80 %</c>, <c>99.5 %</c>.</summary>
    public static string Of(double share) => Percent(share, "0.###") + " %";

    /// <summary><c>42</c>.</summary>
    public static string Whole(double share) => Percent(share, "0");

    /// <summary>A difference in points of a hundred: <c>+19</c>, <c>-0.5</c>.</summary>
    public static string Points(double difference) => (difference * 100).ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture);

    private static string Percent(double share, string format) => (share * 100).ToString(format, CultureInfo.InvariantCulture);
}
