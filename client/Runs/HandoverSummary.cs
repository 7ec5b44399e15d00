namespace RolloutSim.Client.Runs;

/// <summary>A line of a package's ledger, as <c>packages.csv</c> writes it.</summary>
internal sealed record HandoverSummary(string At, string From, string To, string Place, string SignedFrom, string SignedTo, int Pieces);
