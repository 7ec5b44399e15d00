namespace RolloutSim.Model.Season;

/// <summary>What a message or event of the offices carries in its first word: the item's key, the round, the purpose, the person.</summary>
internal readonly struct Payload(ulong word)
{
    public uint Key => unchecked((uint)word);

    public int Round => (int)((word >> 32) & 0xFF);

    public WorkPurpose Purpose => (WorkPurpose)((word >> 40) & 0xFF);

    public int Person => (int)(word >> 48);

    /// <param name="key">The item's key.</param>
    /// <param name="round">0 to 255.</param>
    /// <param name="purpose">What a piece of work is for.</param>
    /// <param name="person">Index in the unit, 0 to 65,535.</param>
    public static ulong Of(uint key, int round = 0, WorkPurpose purpose = WorkPurpose.Item, int person = 0) =>
        key | ((ulong)checked((byte)round) << 32) | ((ulong)purpose << 40) | ((ulong)checked((ushort)person) << 48);
}
