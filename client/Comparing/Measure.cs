using RolloutSim.Model.Season;

namespace RolloutSim.Client.Comparing;

/// <summary>Something that each replication comes to and that is compared between scenarios: one value a replication.</summary>
/// <remarks>
/// A further result joins in by one more of these: its values come from <see cref="MeasureSet"/>, what is kept of a run for it goes into
/// <see cref="Results.ReplicationTable"/>, and its sentence is one of <see cref="DifferenceText"/>.
/// </remarks>
/// <param name="Kind">Which result.</param>
/// <param name="Of">Of which work item, or the condition of which goal; empty where there is only one of the kind. Scenarios are compared where they have the same.</param>
/// <param name="Name">What people call that.</param>
/// <param name="Unit">What the values are.</param>
/// <param name="IsMoreBetter">Whether a greater value is better.</param>
internal sealed record Measure(MeasureKind Kind, string Of, LocalName Name, MeasureUnit Unit, bool IsMoreBetter)
{
    /// <summary>By which files name it: <c>late tools-mailed-back</c>.</summary>
    public string Id => Of.Length == 0 ? KindName : $"{KindName} {Of}";

    /// <summary><c>goal</c>, <c>count</c>, <c>late</c>, <c>lateness</c>, <c>done</c>, <c>schools</c>, <c>online</c>, <c>season-end</c>.</summary>
    public string KindName => Kind switch
    {
        MeasureKind.SeasonEnd => "season-end",
        _ => Kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether both are the same result of the same thing.</summary>
    public bool IsSame(Measure other) => Kind == other.Kind && Of == other.Of;
}
