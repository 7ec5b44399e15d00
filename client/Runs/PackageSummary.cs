using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>A tool package: where it is, and its ledger.</summary>
/// <param name="Place">As <c>packages.csv</c> writes it.</param>
/// <param name="Pieces">Pieces in it.</param>
/// <param name="Printed">Pieces that the printer put in.</param>
/// <param name="Ledger">Its handovers, in order of time.</param>
internal sealed record PackageSummary(string Place, int Pieces, int Printed, ImmutableArray<HandoverSummary> Ledger);
