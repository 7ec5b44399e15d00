using System.Collections.Immutable;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>One way to be eligible for a post, as its words say: <c>PE teacher from another school trained</c>.</summary>
/// <param name="Who">The words for what the person is; null where only conditions are named.</param>
/// <param name="Of">Subjects that the person must teach.</param>
/// <param name="NotOf">Subjects that the person may not teach.</param>
/// <param name="IsNotTested">Nobody who teaches a subject that is tested.</param>
/// <param name="From">The words for where the person comes from; null where none are named.</param>
/// <param name="IsTrained">Only who has had the training.</param>
internal sealed record EligibleWay(string? Who, ImmutableArray<string> Of, ImmutableArray<string> NotOf, bool IsNotTested, string? From, bool IsTrained)
{
    public const string ThisSchool = "of this school", AnotherSchool = "from another school", NotASampleSchool = "not of a sample school";
    public const string ByCounty = "sent by the county", ByHealth = "sent by county health", NotTested = "not of a tested subject", Trained = "trained";

    public static ImmutableArray<string> Homes { get; } = [ThisSchool, AnotherSchool, NotASampleSchool, ByCounty, ByHealth];
}
