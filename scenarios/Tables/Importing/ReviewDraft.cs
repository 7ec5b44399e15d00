using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>The review of a work item while it is made.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Who">Who looks over each submission.</param>
/// <param name="Effort">A submission's, as the language writes it.</param>
internal sealed record ReviewDraft(string Id, Assumable<Role> Who, Assumable<string> Effort)
{
    public string Name { get; init; } = "";
    public string English { get; init; } = "";
    public Assumable<PlanDate>? Due { get; init; }

    /// <summary>As the language writes it; null: the language's default.</summary>
    public Assumable<string>? SentBack { get; init; }

    /// <inheritdoc cref="SentBack"/>
    public Assumable<string>? Rework { get; init; }

    /// <inheritdoc cref="SentBack"/>
    public Assumable<string>? Rounds { get; init; }

    /// <summary>The row that it was made of; null for none.</summary>
    public ItemDraft? Source { get; init; }
}
