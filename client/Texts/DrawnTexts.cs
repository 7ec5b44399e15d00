using RolloutSim.Client.Runs;

namespace RolloutSim.Client.Texts;

/// <summary>What is drawn of a work item, in words.</summary>
internal static class DrawnTexts
{
    /// <summary><c>effort of staff-trained</c>.</summary>
    /// <param name="texts">The language.</param>
    /// <param name="assumption">One that is drawn.</param>
    public static string Drawn(this ScreenTexts texts, AssumptionSummary assumption)
    {
        TextId text = assumption.Drawn switch
        {
            "effort" => TextId.DrawnEffort,
            "start-lag" => TextId.DrawnStartLag,
            "sent-back" => TextId.DrawnSentBack,
            _ => TextId.DrawnDelay,
        };
        return texts.Say(text, texts.IsChinese ? assumption.ItemName!.Zh : assumption.Item);
    }
}
