using System.Collections.Immutable;
using RolloutSim.Model.Staffing;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>The subjects that people teach, by the names that plans have for them.</summary>
internal static class Subjects
{
    public static ImmutableArray<string> All { get; } =
    [
        "Chinese", "mathematics", "English", "moral education", "science", "PE", "music", "arts", "computer", "mental health",
        "physics", "chemistry", "biology", "history", "geography", "labour",
    ];

    /// <summary>The trait of who teaches it.</summary>
    public static ulong TraitOf(string subject) => Traits.Subject(All.IndexOf(subject));
}
