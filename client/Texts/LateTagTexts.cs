namespace RolloutSim.Client.Texts;

/// <summary>What lateness comes from, in words.</summary>
internal static class LateTagTexts
{
    /// <param name="texts">The language.</param>
    /// <param name="tag">As files write it.</param>
    public static string LateTag(this ScreenTexts texts, string tag) => tag switch
    {
        "upstream" => texts[TextId.TagUpstream],
        "start-lag" => texts[TextId.TagStartLag],
        "effort" => texts[TextId.TagEffort],
        "people" => texts[TextId.TagPeople],
        "absence" => texts[TextId.TagAbsence],
        "closed" => texts[TextId.TagClosed],
        "review-wait" => texts[TextId.TagReviewWait],
        "review" => texts[TextId.TagReview],
        "rework" => texts[TextId.TagRework],
        "system" => texts[TextId.TagSystem],
        "session" => texts[TextId.TagSession],
        "standstill" => texts[TextId.TagStandstill],
        "transit" => texts[TextId.TagTransit],
        "plan" => texts[TextId.TagPlan],
        _ => tag,
    };
}
