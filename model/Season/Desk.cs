using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>An office of one unit at work: its people, and the work that waits for them, earliest due date first.</summary>
internal sealed class Desk(OfficePlan plan, OpenHours hours, OpenHours? longer)
{
    private readonly List<WorkPiece> _waiting = []; // last is next, so that taking it moves nothing
    private readonly List<(SimTime At, bool AllBusy)> _busyLog = [];

    public OfficePlan Plan { get; } = plan;

    /// <summary>Indices of its people in the unit.</summary>
    public List<int> People { get; } = [];

    public SimDuration Busy { get; private set; } = SimDuration.Zero;

    public int QueueMost { get; private set; }

    public bool HasWork => _waiting.Count > 0;

    /// <summary>The piece that is due first.</summary>
    public WorkPiece Next => _waiting[^1];

    /// <summary>The hours in which a work item can be done here.</summary>
    public WorkHours HoursOf(WorkItemPlan item) => new(hours, longer, item.OvertimeFrom);

    public void Enqueue(in WorkPiece piece)
    {
        int at = _waiting.BinarySearch(piece, Reverse.Instance);
        _waiting.Insert(at < 0 ? ~at : at, piece);
        QueueMost = Math.Max(QueueMost, _waiting.Count);
    }

    public void Begin() => _waiting.RemoveAt(_waiting.Count - 1);

    public void End(SimDuration effort) => Busy += effort;

    /// <summary>Notes that from now on all its people are busy, or no longer.</summary>
    public void Note(SimTime now, bool allBusy)
    {
        if (allBusy == (_busyLog.Count > 0 && _busyLog[^1].AllBusy)) return;
        if (_busyLog.Count > 0 && _busyLog[^1].At == now) _busyLog.RemoveAt(_busyLog.Count - 1);
        else _busyLog.Add((now, allBusy));
    }

    /// <summary>Whether all its people were busy from <paramref name="t"/> on, and until when that holds.</summary>
    public (bool AllBusy, SimTime Until) BusyAt(SimTime t)
    {
        int low = 0, high = _busyLog.Count; // first note after t
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_busyLog[middle].At <= t) low = middle + 1;
            else high = middle;
        }
        return (low > 0 && _busyLog[low - 1].AllBusy, low < _busyLog.Count ? _busyLog[low].At : SimTime.Never);
    }

    public void Save(SnapshotWriter writer, SimModel model, SeasonIndex index)
    {
        writer.WriteDuration(Busy);
        writer.WriteInt32(QueueMost);
        writer.WriteInt32(_busyLog.Count);
        foreach ((SimTime at, bool allBusy) in _busyLog)
        {
            writer.WriteTime(at);
            writer.WriteBoolean(allBusy);
        }
        writer.WriteInt32(_waiting.Count);
        foreach (WorkPiece piece in _waiting)
        {
            writer.WriteByte((byte)piece.Purpose);
            writer.WriteUInt32(index.KeyOf(piece.Item));
            writer.WriteInt32(piece.Round);
            writer.WriteUInt64(piece.Submitter);
            writer.WriteTime(piece.Due);
            writer.WriteTime(piece.Since.At);
            writer.WriteByte((byte)piece.Since.Priority);
            writer.WriteUInt64(model.IdOf(piece.Since.Origin));
            writer.WriteUInt32(piece.Since.Sequence);
        }
    }

    public void Load(SnapshotReader reader, SimModel model, SeasonIndex index)
    {
        Busy = reader.ReadDuration();
        QueueMost = reader.ReadInt32();
        for (int i = reader.ReadCount(9); i > 0; i--) _busyLog.Add((reader.ReadTime(), reader.ReadBoolean()));
        for (int i = reader.ReadCount(46); i > 0; i--)
        {
            _waiting.Add(new WorkPiece(
                (WorkPurpose)reader.ReadByte(),
                index.ItemOf(reader.ReadUInt32()),
                reader.ReadInt32(),
                reader.ReadUInt64(),
                reader.ReadTime(),
                new EventKey(reader.ReadTime(), (Priority)reader.ReadByte(), model.RankOfId(reader.ReadUInt64()), reader.ReadUInt32())));
        }
    }

    private sealed class Reverse : IComparer<WorkPiece>
    {
        public static readonly Reverse Instance = new();

        public int Compare(WorkPiece x, WorkPiece y) => y.CompareTo(x);
    }
}
