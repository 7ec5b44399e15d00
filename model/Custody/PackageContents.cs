namespace RolloutSim.Model.Custody;

/// <summary>What is in a tool package: travels with it in one word.</summary>
/// <param name="Listed">Pieces by its list, 0 to 16,777,215.</param>
/// <param name="Inside">Pieces that are inside.</param>
/// <param name="Damaged">So many of them cannot be used, 0 to 32,767.</param>
/// <param name="IsSealBroken">Its seal was broken on the way.</param>
internal readonly record struct PackageContents(int Listed, int Inside, int Damaged, bool IsSealBroken)
{
    private const int PieceBits = 24, DamagedBits = 15, PieceMask = (1 << PieceBits) - 1, DamagedMask = (1 << DamagedBits) - 1;

    /// <summary>Pieces that are missing or cannot be used.</summary>
    public int Unusable => Listed - Inside + Damaged;

    public ulong Word =>
        (uint)Listed | ((ulong)(uint)Inside << PieceBits) | ((ulong)(uint)Damaged << (2 * PieceBits)) | (IsSealBroken ? 1ul << 63 : 0);

    public static PackageContents Of(ulong word) => new(
        (int)(word & PieceMask), (int)((word >> PieceBits) & PieceMask), (int)((word >> (2 * PieceBits)) & DamagedMask), word >> 63 != 0);
}
