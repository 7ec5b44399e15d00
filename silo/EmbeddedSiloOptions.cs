using RolloutSim.Grains.Models;
using RolloutSim.Silo.Http;
using RolloutSim.Silo.Tracing;

namespace RolloutSim.Silo;

/// <summary>How an <see cref="EmbeddedSilo"/> is set up.</summary>
/// <param name="DatabaseFile">The SQLite file for grain state, made where it is missing; null: in memory, gone at the end.</param>
/// <param name="IsVerbose">Log information too, not only warnings and worse; always to stderr.</param>
public sealed record EmbeddedSiloOptions(string? DatabaseFile = null, bool IsVerbose = false)
{
    /// <summary>The kinds of models that runs can name.</summary>
    public IReadOnlyList<IModelSource> Sources { get; init; } = [];

    /// <summary>The book in which runs are entered; those that went on when the silo went down are taken up again, and left with a checkpoint when it goes down. Null: none.</summary>
    public string? Book { get; init; }

    /// <summary>Shows the runs of the book over HTTP, and lets clients on this machine in; null: neither.</summary>
    public HttpOptions? Http { get; init; }

    /// <summary>Where the spans of runs go; null: nowhere.</summary>
    public TraceOptions? Traces { get; init; }
}
