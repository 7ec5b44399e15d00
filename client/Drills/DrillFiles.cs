namespace RolloutSim.Client.Drills;

/// <summary>The names of the files that a drill leaves beside a record and its plan.</summary>
internal static class DrillFiles
{
    /// <summary>The after-action review: for programs, for people, for a browser.</summary>
    public const string ReviewJson = "review.json", ReviewText = "review.md", ReviewPage = "review.html";

    /// <summary>The drill as it was read.</summary>
    public const string Drill = "drill.yaml";

    public static readonly string[] All = [ReviewJson, ReviewText, ReviewPage, Drill];
}
