using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;

namespace RolloutSim.Client.Report;

/// <summary>From which chance to be late on a deadline is in danger.</summary>
internal static class Danger
{
    /// <summary>Late in one season of twenty.</summary>
    public const double Least = 0.05;

    /// <summary>Late in one season of five.</summary>
    public const double Grave = 0.2;

    public static bool Is(ChanceSummary late) => late.Share >= Least;

    public static ReportTone Tone(ChanceSummary late) => late.Share >= Grave ? ReportTone.Bad : Is(late) ? ReportTone.Warning : ReportTone.None;
}
