using RolloutSim.Client.Runs;

namespace RolloutSim.Client.Texts;

/// <summary>What is drawn of a work item, in words.</summary>
internal static class DrawnTexts
{
    /// <summary><c>effort of staff-trained</c>.</summary>
    /// <param name="texts">The language.</param>
    /// <param name="assumption">One that is drawn.</param>
    public static string Drawn(this ScreenTexts texts, AssumptionSummary assumption) =>
        texts.Say(Text(assumption), texts.IsChinese ? assumption.ItemName!.Zh : assumption.Item);

    /// <summary><c>effort</c>, <c>sent back</c>.</summary>
    public static string DrawnWord(this ScreenTexts texts, AssumptionSummary assumption) => texts[assumption.Drawn switch
    {
        "effort" => TextId.DrawnWordEffort,
        "start-lag" => TextId.DrawnWordStartLag,
        "sent-back" => TextId.DrawnWordSentBack,
        _ => TextId.DrawnWordDelay,
    }];

    private static TextId Text(AssumptionSummary assumption) => assumption.Drawn switch
    {
        "effort" => TextId.DrawnEffort,
        "start-lag" => TextId.DrawnStartLag,
        "sent-back" => TextId.DrawnSentBack,
        _ => TextId.DrawnDelay,
    };
}
