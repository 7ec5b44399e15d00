using RolloutSim.Model.Custody;

namespace RolloutSim.Silo.Views;

/// <summary>Where a tool package is.</summary>
/// <param name="Place">Its place; each has one holder.</param>
/// <param name="Pieces">Pieces in it.</param>
/// <param name="Handovers">Its ledger, in order of time.</param>
public sealed record PackageView(CustodyPlace Place, int Pieces, IReadOnlyList<HandoverView> Handovers);
