using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>A line that carries exchanges one after another at a rate: when the last of them ends, and whether it carries at all.</summary>
/// <remarks>
/// First in, first out and at a fixed rate, so that the end of a transfer is known when it is put on the line. Transfer times are whole
/// microseconds, and the remainder is carried on to the next transfer: over a busy period the line carries its rate exactly.
/// </remarks>
internal struct TransferLine(long bitsPerSecond)
{
    private const long BitMicroseconds = 8 * SimDuration.MicrosecondsPerSecond;

    private readonly long _bitsPerSecond = bitsPerSecond;
    private SimTime _free = SimTime.Zero; // when the last transfer ends
    private long _remainder;
    private SimTime _downSince = SimTime.Never;

    /// <summary>Whether it takes any time at all.</summary>
    public readonly bool IsLimited => _bitsPerSecond > 0;

    public readonly bool IsDown => !_downSince.IsNever;

    /// <summary>Puts so many bytes on the line; returns when they are over it, if it does not fail before; of a line that is down, as if it had come back at once.</summary>
    public SimTime Put(SimTime now, long bytes)
    {
        long work = (bytes * BitMicroseconds) + (_free < now ? 0 : _remainder);
        SimTime begins = SimTime.Max(_free, IsDown ? _downSince : now);
        (long took, _remainder) = Math.DivRem(work, _bitsPerSecond);
        return _free = begins + new SimDuration(took);
    }

    /// <summary>The line fails: what is on it stands still.</summary>
    public void Fail(SimTime now)
    {
        if (!IsDown) _downSince = now;
    }

    /// <summary>The line carries again; returns by how much what is on it comes later.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="isEmpty">Whether nothing is on it.</param>
    public SimDuration Recover(SimTime now, bool isEmpty)
    {
        if (!IsDown) return SimDuration.Zero;
        SimDuration lost = now - _downSince;
        _downSince = SimTime.Never;
        if (!isEmpty) _free += lost;
        return lost;
    }

    public readonly void Save(SnapshotWriter writer)
    {
        writer.WriteTime(_free);
        writer.WriteInt64(_remainder);
        writer.WriteTime(_downSince);
    }

    public void Load(SnapshotReader reader)
    {
        _free = reader.ReadTime();
        _remainder = reader.ReadInt64();
        _downSince = reader.ReadTime();
    }
}
