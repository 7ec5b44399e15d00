using RolloutSim.Model.Custody;

namespace RolloutSim.Silo.Views;

/// <summary>A line of a package's ledger.</summary>
public sealed record HandoverView(string At, CustodyPlace From, CustodyPlace To, int Pieces);
