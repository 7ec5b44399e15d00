using RolloutSim.Grains.Models;

namespace RolloutSim.Silo;

/// <summary>How an <see cref="EmbeddedSilo"/> is set up.</summary>
/// <param name="DatabaseFile">The SQLite file for grain state, made where it is missing; null: in memory, gone at the end.</param>
/// <param name="IsVerbose">Log information too, not only warnings and worse; always to stderr.</param>
public sealed record EmbeddedSiloOptions(string? DatabaseFile = null, bool IsVerbose = false)
{
    /// <summary>The kinds of models that runs can name.</summary>
    public IReadOnlyList<IModelSource> Sources { get; init; } = [];
}
