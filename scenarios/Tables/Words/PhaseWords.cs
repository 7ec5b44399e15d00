using System.Text.RegularExpressions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Tables.Grids;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>Recognises the phases of a season.</summary>
internal static partial class PhaseWords
{
    /// <summary>Other work of the same people, outside the season.</summary>
    public const string Rival = "其他工作";

    public static string Chinese(Phase phase) => phase switch
    {
        Phase.Preparation => "准备阶段",
        Phase.Test => "测试阶段",
        _ => "收尾阶段",
    };

    public static bool IsRival(string text) => CellText.Plain(text) is Rival or "其它工作" or "rival";

    /// <summary>Null for a text that names no phase.</summary>
    public static Phase? Of(string text)
    {
        string plain = CellText.Plain(text);
        if (Preparation().IsMatch(plain)) return Phase.Preparation;
        if (Closing().IsMatch(plain)) return Phase.Closing;
        return Test().IsMatch(plain) ? Phase.Test : null;
    }

    [GeneratedRegex("准备|筹备|测前|测试前|监测前|启动|部署|培训阶段|prepar", RegexOptions.IgnoreCase)]
    private static partial Regex Preparation();

    [GeneratedRegex("收尾|总结|测后|测试后|监测后|结束|后期|clos", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex("测试|测中|实施|现场|监测|test", RegexOptions.IgnoreCase)]
    private static partial Regex Test();
}
