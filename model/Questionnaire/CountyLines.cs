using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>The lines of a county in one direction, each school's and its own, and what is under way on them, in the order in which it arrives.</summary>
/// <remarks>
/// Whose memory is touched by every exchange, and of which a nation has so many that none is in the cache when its turn comes: all that a
/// transfer needs lies close together.
/// </remarks>
internal sealed class CountyLines
{
    private readonly EventHeap _underWay = new(room: 4); // transfers: when they end, the number, the line as target, the exchange as words
    private readonly TransferLine[] _lines; // by school; the county's is the last
    private List<SimEvent>? _held; // transfers on lines that are down
    private ulong _number; // of the next transfer: at one moment what was put on first arrives first

    public CountyLines(ImmutableArray<SchoolAccessPlan> schools, Func<SchoolAccessPlan, long> schoolBitsPerSecond, long countyBitsPerSecond) =>
        _lines = [.. schools.Select(school => new TransferLine(schoolBitsPerSecond(school))), new TransferLine(countyBitsPerSecond)];

    /// <summary>The place of the county's own line; a school's is its place in the county.</summary>
    public int County => _lines.Length - 1;

    /// <summary>When the next transfer ends that nothing holds up.</summary>
    public SimTime Next => _underWay.Next;

    /// <summary>Puts an exchange on a line.</summary>
    /// <returns>When it is over the line, if the line does not fail before; never: the line has no limit, takes no time, and nothing was put on.</returns>
    public SimTime Put(int line, SimTime now, long bytes, Exchange exchange)
    {
        ref TransferLine carries = ref _lines[line];
        if (!carries.IsLimited) return SimTime.Never;
        SimTime ends = carries.Put(now, bytes);
        ulong number = _number++;
        if (carries.IsDown) (_held ??= []).Add(new SimEvent(ends, number, line, 0, exchange.A, exchange.B));
        else _underWay.Slot(ends.Microseconds, number).Write(ends.Microseconds, number, line, 0, exchange.A, exchange.B);
        return ends;
    }

    /// <summary>Takes the transfer that ends next off its line.</summary>
    public Exchange Take(out int line)
    {
        SimEvent transfer = _underWay.Pop();
        line = transfer.Target;
        return new Exchange(transfer.A, transfer.B);
    }

    /// <summary>Asks for the memory that an exchange of a school will touch: what was made together lies together.</summary>
    public void Foresee(int school)
    {
        Prefetch.Object(_underWay, 4);
        Prefetch.Row(ref _lines[school]);
        Prefetch.Row(ref _lines[County]);
    }

    /// <summary>A line fails: what is on it stands still.</summary>
    public void Fail(int line, SimTime now)
    {
        _lines[line].Fail(now);
        _held ??= [];
        foreach (SimEvent transfer in _underWay.TakeAll())
        {
            if (transfer.Target == line) _held.Add(transfer);
            else _underWay.Push(transfer);
        }
    }

    /// <summary>A line carries again: everything on it comes later by the time that it was down.</summary>
    public void Recover(int line, SimTime now)
    {
        SimEvent[] held = [.. _held ?? []];
        SimDuration lost = _lines[line].Recover(now, isEmpty: !Array.Exists(held, transfer => transfer.Target == line));
        _held?.RemoveAll(transfer => transfer.Target == line);
        foreach (SimEvent transfer in held)
        {
            if (transfer.Target == line) _underWay.Push(new SimEvent(transfer.At + lost, transfer.Order, line, 0, transfer.A, transfer.B));
        }
    }

    public void Save(SnapshotWriter writer)
    {
        foreach (ref TransferLine line in _lines.AsSpan()) line.Save(writer);
        SimEvent[] all = [.. _underWay.All(), .. _held ?? []];
        Array.Sort(all, (x, y) => x.Order.CompareTo(y.Order));
        writer.WriteInt32(all.Length);
        foreach (SimEvent transfer in all)
        {
            writer.WriteTime(transfer.At);
            writer.WriteInt32(transfer.Target);
            writer.WriteUInt64(transfer.A);
            writer.WriteUInt64(transfer.B);
        }
    }

    /// <exception cref="SnapshotException">The bytes are of another plan.</exception>
    public void Load(SnapshotReader reader)
    {
        foreach (ref TransferLine line in _lines.AsSpan()) line.Load(reader);
        for (int count = reader.ReadCount(28); count > 0; count--)
        {
            SimTime ends = reader.ReadTime();
            int line = reader.ReadInt32();
            if ((uint)line >= (uint)_lines.Length) throw new SnapshotException($"A snapshot has a transfer on line {line} where there are {_lines.Length}.");
            var transfer = new SimEvent(ends, _number++, line, 0, reader.ReadUInt64(), reader.ReadUInt64());
            if (_lines[line].IsDown) (_held ??= []).Add(transfer);
            else _underWay.Push(transfer);
        }
    }
}
