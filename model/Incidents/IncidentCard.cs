using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>What a desk knows of an incident that it has heard of: its home keeps the rest.</summary>
internal sealed class IncidentCard
{
    private const int DecidedBit = 1 << 15; // beyond those of the sorts of work

    public required ulong Key { get; init; }

    /// <summary>Rank of the incident's home.</summary>
    public required int Home { get; init; }

    /// <summary>Index of its kind.</summary>
    public required int Kind { get; init; }

    public IncidentLevel Level { get; set; }

    public byte Round { get; set; }

    /// <summary>This desk was called, and is to take it; else it is only told.</summary>
    public bool IsCalled { get; set; }

    /// <summary>It was written down and classified here.</summary>
    public bool IsWritten { get; set; }

    public bool IsApproved { get; set; }

    public bool IsRefused { get; set; }

    public bool IsOver { get; set; }

    /// <summary>Work that this desk has taken on for it in this round, a bit a <see cref="DutyWork"/>.</summary>
    public ushort Begun { get; set; }

    /// <summary>A person has decided in this round: what the model's people here have in hand of that comes to nothing.</summary>
    public bool IsDecidedByPerson
    {
        get => (Begun & DecidedBit) != 0;
        set => Begun = (ushort)(value ? Begun | DecidedBit : Begun & ~DecidedBit);
    }

    /// <summary>Pieces of work for it that wait here or are being done.</summary>
    public int Work { get; set; }

    /// <summary>It was raised, or is new here: everything is to be done anew.</summary>
    public void BeginRound(byte round) => (Round, IsCalled, IsWritten, IsApproved, IsRefused, Begun) = (round, false, false, false, false, 0);

    /// <summary>Whether a piece of work is still to be taken on; from now on it is not.</summary>
    public bool TakeOn(DutyWork work)
    {
        if ((Begun & (1 << (int)work)) != 0) return false;
        Begun = (ushort)(Begun | (1 << (int)work));
        return true;
    }

    /// <summary>A piece of work can be taken on again.</summary>
    public void LetGo(DutyWork work) => Begun = (ushort)(Begun & ~(1 << (int)work));

    public void Save(SnapshotWriter writer, SimModel model, IncidentIndex index)
    {
        writer.WriteUInt64(Key);
        writer.WriteUInt64(model.IdOf(Home));
        writer.WriteUInt32(index.KeyOf(Kind));
        writer.WriteByte((byte)Level);
        writer.WriteByte(Round);
        foreach (bool value in (ReadOnlySpan<bool>)[IsCalled, IsWritten, IsApproved, IsRefused, IsOver]) writer.WriteBoolean(value);
        writer.WriteUInt16(Begun);
        writer.WriteInt32(Work);
    }

    public static IncidentCard Load(SnapshotReader reader, SimModel model, IncidentIndex index) => new()
    {
        Key = reader.ReadUInt64(),
        Home = model.RankOfId(reader.ReadUInt64()),
        Kind = index.KindOf(reader.ReadUInt32()),
        Level = (IncidentLevel)reader.ReadByte(),
        Round = reader.ReadByte(),
        IsCalled = reader.ReadBoolean(),
        IsWritten = reader.ReadBoolean(),
        IsApproved = reader.ReadBoolean(),
        IsRefused = reader.ReadBoolean(),
        IsOver = reader.ReadBoolean(),
        Begun = reader.ReadUInt16(),
        Work = reader.ReadInt32(),
    };
}
