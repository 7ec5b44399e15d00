using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>An office of one unit at work: its people, and the work that waits for them, earliest due date first.</summary>
internal sealed class Desk(OfficePlan plan, OpenHours hours, int persons)
{
    private readonly List<WorkPiece> _waiting = []; // last is next, so that taking it moves nothing

    public OfficePlan Plan { get; } = plan;

    public OpenHours Hours { get; } = hours;

    public int Persons { get; } = persons;

    public int Free { get; private set; } = persons;

    public SimDuration Busy { get; private set; } = SimDuration.Zero;

    public int QueueMost { get; private set; }

    /// <summary>The moment at which it has asked to be woken because it was closed; null when it has not.</summary>
    public SimTime? WakesAt { get; set; }

    public bool HasWork => _waiting.Count > 0 && Free > 0;

    public void Enqueue(in WorkPiece piece)
    {
        int at = _waiting.BinarySearch(piece, Reverse.Instance);
        _waiting.Insert(at < 0 ? ~at : at, piece);
        QueueMost = Math.Max(QueueMost, _waiting.Count);
    }

    public WorkPiece Begin()
    {
        WorkPiece piece = _waiting[^1];
        _waiting.RemoveAt(_waiting.Count - 1);
        Free--;
        return piece;
    }

    public void End(SimDuration effort)
    {
        Free++;
        Busy += effort;
    }

    public void Save(SnapshotWriter writer, SimModel model, SeasonIndex index)
    {
        writer.WriteInt32(Free);
        writer.WriteDuration(Busy);
        writer.WriteInt32(QueueMost);
        writer.WriteTime(WakesAt ?? SimTime.Never);
        writer.WriteInt32(_waiting.Count);
        foreach (WorkPiece piece in _waiting)
        {
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
        Free = reader.ReadInt32();
        Busy = reader.ReadDuration();
        QueueMost = reader.ReadInt32();
        SimTime wakesAt = reader.ReadTime();
        WakesAt = wakesAt.IsNever ? null : wakesAt;
        int count = reader.ReadCount(45);
        for (int i = 0; i < count; i++)
        {
            _waiting.Add(new WorkPiece(
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
