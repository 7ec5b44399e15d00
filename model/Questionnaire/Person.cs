using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>Somebody who answers, as he stands: 32 bytes, half a cache line.</summary>
internal struct Person
{
    /// <summary>When the exchange that is waited for was first meant to leave: waiting is counted from here, retries included.</summary>
    public SimTime Asked;

    /// <summary>When his time is up; never where everybody takes his time.</summary>
    public SimTime Ends;

    public ushort Sitting;
    public ushort Page;
    public ushort Pages;

    /// <summary>Exchanges so far; each has its own draws.</summary>
    public ushort Exchanges;

    /// <summary>The exchange that is waited for; an answer to another comes too late.</summary>
    public ushort InHand;

    public ushort Attempt;
    public ExchangeKind Kind;
    public PersonState State;

    /// <summary>Whether an answer is waited for.</summary>
    public bool IsWaiting;

    /// <summary>Whether the client before him was faulty and is mended.</summary>
    public bool HasMended;

    public void Save(SnapshotWriter writer)
    {
        writer.WriteTime(Asked);
        writer.WriteTime(Ends);
        writer.WriteUInt16(Page);
        writer.WriteUInt16(Exchanges);
        writer.WriteUInt16(InHand);
        writer.WriteUInt16(Attempt);
        writer.WriteByte((byte)Kind);
        writer.WriteByte((byte)State);
        writer.WriteBoolean(IsWaiting);
        writer.WriteBoolean(HasMended);
    }

    public void Load(SnapshotReader reader)
    {
        Asked = reader.ReadTime();
        Ends = reader.ReadTime();
        Page = reader.ReadUInt16();
        Exchanges = reader.ReadUInt16();
        InHand = reader.ReadUInt16();
        Attempt = reader.ReadUInt16();
        Kind = (ExchangeKind)reader.ReadByte();
        State = (PersonState)reader.ReadByte();
        IsWaiting = reader.ReadBoolean();
        HasMended = reader.ReadBoolean();
    }
}
