using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>A sitting as it stands: who is at its terminals, who waits, how it went.</summary>
/// <param name="plan">Who sits there.</param>
/// <param name="firstPerson">The first of its people among the county's.</param>
/// <param name="stream">Where its people's draws are.</param>
/// <param name="faults">Where it is drawn whose account and which client does not work; a practice has that of the day.</param>
internal sealed class Sitting(SittingPlan plan, int firstPerson, ulong stream, ulong faults)
{
    public SittingPlan Plan => plan;

    /// <summary>Of the plan, which is not in the cache when somebody's turn comes.</summary>
    public int School { get; } = plan.School;

    /// <inheritdoc cref="School"/>
    public int Traffic { get; } = plan.Traffic;

    /// <summary>The first of its people among the county's.</summary>
    public int FirstPerson => firstPerson;

    /// <summary>Where its people's draws are.</summary>
    public ulong Stream => stream;

    /// <summary>Where it is drawn what does not work.</summary>
    public ulong Faults => faults;

    /// <summary>Those who are there; of the plan's, the first.</summary>
    public int People { get; set; } = plan.Pages.Length;

    /// <summary>Chance that an account does not work; not a number: that of the traffic.</summary>
    public double AccountFault { get; set; } = double.NaN;

    /// <summary>Those before this one have been at a terminal.</summary>
    public int Next { get; set; }

    public int Active { get; set; }

    public int Done { get; set; }

    public int GaveUp { get; set; }

    public int NoAccount { get; set; }

    /// <summary>Log-ins that failed because the client did not work.</summary>
    public int ClientFailures { get; set; }

    /// <summary>Accounts that do not work, and clients, as the practice has found them.</summary>
    public int FoundAccounts { get; set; }

    /// <inheritdoc cref="FoundAccounts"/>
    public int FoundClients { get; set; }

    /// <summary>Whether what was found has been put right in time.</summary>
    public bool IsPutRight { get; set; }

    public SimTime Began { get; set; } = SimTime.Never;

    public SimTime LastDone { get; set; } = SimTime.Never;

    /// <summary>Sum over people of what they waited for a terminal, microseconds.</summary>
    public long TerminalWait { get; set; }

    /// <summary>What the last to sit down waited for a terminal.</summary>
    public SimDuration LongestWait { get; set; } = SimDuration.Zero;

    /// <summary>Sum over answered exchanges of the time from the intended request to the answer, microseconds.</summary>
    public long AnswerTime { get; set; }

    /// <summary>Exchanges that were answered.</summary>
    public int Answered { get; set; }

    /// <summary>Whether it was given up, and nobody sits down any more.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Whether the room was ready, or nobody need say so.</summary>
    public bool HasRoom { get; set; } = plan.Session.Length == 0;

    public bool IsOver => Done + GaveUp + NoAccount == People;

    public void Save(SnapshotWriter writer)
    {
        writer.WriteInt32(Next);
        writer.WriteInt32(Active);
        writer.WriteInt32(Done);
        writer.WriteInt32(GaveUp);
        writer.WriteInt32(NoAccount);
        writer.WriteInt32(ClientFailures);
        writer.WriteInt32(FoundAccounts);
        writer.WriteInt32(FoundClients);
        writer.WriteBoolean(IsPutRight);
        writer.WriteTime(Began);
        writer.WriteTime(LastDone);
        writer.WriteInt64(TerminalWait);
        writer.WriteInt32(People);
        writer.WriteDouble(AccountFault);
        writer.WriteDuration(LongestWait);
        writer.WriteInt64(AnswerTime);
        writer.WriteInt32(Answered);
        writer.WriteBoolean(IsClosed);
        writer.WriteBoolean(HasRoom);
    }

    public void Load(SnapshotReader reader)
    {
        Next = reader.ReadInt32();
        Active = reader.ReadInt32();
        Done = reader.ReadInt32();
        GaveUp = reader.ReadInt32();
        NoAccount = reader.ReadInt32();
        ClientFailures = reader.ReadInt32();
        FoundAccounts = reader.ReadInt32();
        FoundClients = reader.ReadInt32();
        IsPutRight = reader.ReadBoolean();
        Began = reader.ReadTime();
        LastDone = reader.ReadTime();
        TerminalWait = reader.ReadInt64();
        People = reader.ReadInt32();
        AccountFault = reader.ReadDouble();
        LongestWait = reader.ReadDuration();
        AnswerTime = reader.ReadInt64();
        Answered = reader.ReadInt32();
        IsClosed = reader.ReadBoolean();
        HasRoom = reader.ReadBoolean();
    }
}
