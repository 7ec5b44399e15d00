using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>A line that carries exchanges one after another at a rate; it may fail, and then all that is on it waits.</summary>
/// <remarks>
/// First in, first out, so only the end of the first transfer need be scheduled, whatever waits behind it. Transfer times are whole
/// microseconds, and the remainder is carried on to the next transfer: over a busy period the line carries its rate exactly.
/// </remarks>
internal sealed class TransferLine(long bitsPerSecond)
{
    private const long BitMicroseconds = 8 * SimDuration.MicrosecondsPerSecond;

    private Transfer[] _ring = [];
    private int _first;
    private SimTime _free = SimTime.Zero; // when the last transfer ends
    private long _remainder;

    /// <summary>Whether it takes any time at all.</summary>
    public bool IsLimited => bitsPerSecond > 0;

    public int Count { get; private set; }

    /// <summary>Since when it carries nothing; never: it does.</summary>
    public SimTime DownSince { get; private set; } = SimTime.Never;

    public bool IsDown => !DownSince.IsNever;

    /// <summary>Bytes that were put on it so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>When the first transfer ends; never while it is down, or empty.</summary>
    public SimTime Next => Count == 0 || IsDown ? SimTime.Never : _ring[_first].Ends;

    /// <summary>Puts an exchange on the line; returns whether it is the only one.</summary>
    public bool Put(SimTime now, long bytes, Exchange exchange)
    {
        Bytes += bytes;
        long work = (bytes * BitMicroseconds) + (_free < now ? 0 : _remainder);
        SimTime begins = SimTime.Max(_free, IsDown ? DownSince : now);
        (long took, _remainder) = Math.DivRem(work, bitsPerSecond);
        _free = begins + new SimDuration(took);
        if (Count == _ring.Length) Grow();
        _ring[(_first + Count) & (_ring.Length - 1)] = new Transfer(exchange, _free);
        return ++Count == 1;
    }

    /// <summary>Takes off what has arrived.</summary>
    public Exchange Take()
    {
        Exchange arrived = _ring[_first].Exchange;
        _first = (_first + 1) & (_ring.Length - 1);
        Count--;
        return arrived;
    }

    /// <summary>The line fails: what is on it stands still.</summary>
    public void Fail(SimTime now)
    {
        if (!IsDown) DownSince = now;
    }

    /// <summary>The line carries again: everything on it comes later by the time that it was down.</summary>
    public void Recover(SimTime now)
    {
        if (!IsDown) return;
        SimDuration lost = now - DownSince;
        DownSince = SimTime.Never;
        if (Count == 0) return;
        for (int i = 0; i < Count; i++)
        {
            ref Transfer transfer = ref _ring[(_first + i) & (_ring.Length - 1)];
            transfer = transfer with { Ends = transfer.Ends + lost };
        }
        _free += lost;
    }

    public void Save(SnapshotWriter writer)
    {
        writer.WriteTime(_free);
        writer.WriteInt64(_remainder);
        writer.WriteTime(DownSince);
        writer.WriteInt64(Bytes);
        writer.WriteInt32(Count);
        for (int i = 0; i < Count; i++)
        {
            Transfer transfer = _ring[(_first + i) & (_ring.Length - 1)];
            writer.WriteUInt64(transfer.Exchange.A);
            writer.WriteUInt64(transfer.Exchange.B);
            writer.WriteTime(transfer.Ends);
        }
    }

    public void Load(SnapshotReader reader)
    {
        _free = reader.ReadTime();
        _remainder = reader.ReadInt64();
        DownSince = reader.ReadTime();
        Bytes = reader.ReadInt64();
        for (int count = reader.ReadCount(24); count > 0; count--)
        {
            var exchange = new Exchange(reader.ReadUInt64(), reader.ReadUInt64());
            if (Count == _ring.Length) Grow();
            _ring[Count++] = new Transfer(exchange, reader.ReadTime());
        }
    }

    private void Grow()
    {
        var larger = new Transfer[Math.Max(4, _ring.Length * 2)];
        for (int i = 0; i < Count; i++) larger[i] = _ring[(_first + i) & (_ring.Length - 1)];
        (_ring, _first) = (larger, 0);
    }

    private readonly record struct Transfer(Exchange Exchange, SimTime Ends);
}
