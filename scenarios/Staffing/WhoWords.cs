using System.Collections.Immutable;
using RolloutSim.Model.Staffing;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>Words for what people are: one, several, and the traits that they then have.</summary>
internal static class WhoWords
{
    /// <summary>Anybody who works there.</summary>
    public const string Staff = "staff";

    private static readonly ImmutableArray<(string One, string Many, ulong Traits)> Known =
    [
        ("head", "heads", Traits.Head),
        ("deputy head", "deputy heads", Traits.Deputy),
        ("teaching-affairs director", "teaching-affairs directors", Traits.Director),
        ("teacher", "teachers", Traits.Teacher),
        ("PE teacher", "PE teachers", Traits.Teacher | Subjects.TraitOf("PE")),
        ("computer teacher", "computer teachers", Traits.Teacher | Subjects.TraitOf("computer")),
        ("music teacher", "music teachers", Traits.Teacher | Subjects.TraitOf("music")),
        ("doctor", "doctors", Traits.Doctor),
        ("guard", "guards", Traits.Guard),
        ("inspector", "inspectors", Traits.Inspector),
        ("officer", "officers", Traits.Officer),
        ("health worker", "health workers", Traits.HealthWorker),
        (Staff, Staff, 0),
    ];

    public static IEnumerable<string> All => Known.SelectMany(w => new[] { w.One, w.Many }).Distinct();

    public static ulong TraitsOf(string words) => Known.First(w => w.One == words || w.Many == words).Traits;
}
