using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Custody;

/// <summary>Who signs a handover, and where the package goes with it: travels in one word.</summary>
/// <param name="From">For the giver.</param>
/// <param name="To">For the taker.</param>
/// <param name="Place">Where the package is from then on.</param>
/// <param name="IsCarried">In transit: a vehicle of the county carries it; else it finds its way itself.</param>
/// <param name="Pieces">Pieces that were counted, or are listed.</param>
internal readonly record struct HandoverNote(Signature From, Signature To, CustodyPlace Place, bool IsCarried, int Pieces)
{
    public ulong Word => (ulong)From.Role | ((ulong)From.Ordinal << 8) | ((ulong)To.Role << 16) | ((ulong)To.Ordinal << 24)
        | ((ulong)Place << 32) | (IsCarried ? 1ul << 39 : 0) | ((ulong)checked((uint)Pieces) << 40);

    public static HandoverNote Of(ulong word) => new(
        new Signature((SignerRole)(word & 0xFF), (byte)((word >> 8) & 0xFF)),
        new Signature((SignerRole)((word >> 16) & 0xFF), (byte)((word >> 24) & 0xFF)),
        (CustodyPlace)((word >> 32) & 0x7F),
        ((word >> 39) & 1) != 0,
        (int)(word >> 40));

    /// <summary>The line of the ledger that this makes.</summary>
    public Handover At(SimTime at, CustodyPlace from) => new(at, from, Place, From, To, Pieces);
}
