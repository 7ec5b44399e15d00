using RolloutSim.Model.Season;

namespace RolloutSim.Client.Results;

/// <summary>What is to blame, as files write it.</summary>
internal static class LateTagNames
{
    public const string Upstream = "upstream";

    public static readonly LateTag[] All = Enum.GetValues<LateTag>();

    public static string Of(LateTag tag) => tag switch
    {
        LateTag.StartLag => "start-lag",
        LateTag.ReviewWait => "review-wait",
        _ => tag.ToString().ToLowerInvariant(),
    };
}
