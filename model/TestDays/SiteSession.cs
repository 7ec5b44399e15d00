using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>One session in one school.</summary>
/// <param name="index">Its place among the plan's sessions.</param>
/// <param name="plan">The session.</param>
/// <param name="key">Its name in messages and streams: the key of its work item.</param>
internal sealed class SiteSession(int index, SessionPlan plan, uint key)
{
    public const int Uncounted = -1;

    public int Index => index;

    public SessionPlan Plan => plan;

    public uint Key => key;

    public SessionState State { get; set; }

    /// <summary>When its bell rang, or the session was over that it follows; <see cref="SimTime.Never"/>: not yet.</summary>
    public SimTime Rang { get; set; } = SimTime.Never;

    /// <summary>What was missing last.</summary>
    public SessionWait WaitsFor { get; set; }

    public SimTime Began { get; set; } = SimTime.Never;

    public SimTime Ended { get; set; } = SimTime.Never;

    /// <summary>Since when it stands still; <see cref="SimTime.Never"/>: it does not.</summary>
    public SimTime StandsSince { get; set; } = SimTime.Never;

    /// <summary>How long it stood still.</summary>
    public SimDuration Stood { get; set; } = SimDuration.Zero;

    /// <summary>Pupils or adults who took part when it began.</summary>
    public int People { get; set; }

    /// <summary>When the package was there that it needed; <see cref="SimTime.Never"/>: it needed none.</summary>
    public SimTime PackageCame { get; set; } = SimTime.Never;

    /// <summary>Until when it may begin, once it was switched to paper; else by the plan.</summary>
    public SimTime MayBeginUntil { get; set; } = SimTime.Zero;

    /// <summary>Its own work is done; it is over when those beside it are.</summary>
    public bool IsDone { get; set; }

    /// <summary>Whether it is on terminals: as planned, unless it was switched to paper.</summary>
    public bool OnTerminals { get; set; } = plan.OnTerminals;

    /// <summary>Whether paper was asked for that is not there yet.</summary>
    public bool AwaitsPaper { get; set; }

    public Activities Activities { get; } = new();

    /// <summary>How many people stand at its posts; <see cref="Uncounted"/>: to be counted.</summary>
    public int Manned { get; set; } = Uncounted;

    /// <summary>How much longer everything takes for those who are missing, a share of 1; counted with <see cref="Manned"/>.</summary>
    public double Slower { get; set; }

    /// <summary>What its kind does; set once, by the site.</summary>
    public SessionWork Work { get; set; } = null!;

    public bool IsEnded => State is SessionState.Over or SessionState.GivenUp;

    public SessionResult Result => new(index, State, WaitsFor, Began, Ended, Stood, People);

    public void Save(SnapshotWriter writer)
    {
        writer.WriteByte((byte)State);
        writer.WriteByte((byte)WaitsFor);
        writer.WriteTime(Rang);
        writer.WriteTime(Began);
        writer.WriteTime(Ended);
        writer.WriteTime(StandsSince);
        writer.WriteDuration(Stood);
        writer.WriteInt32(People);
        writer.WriteTime(PackageCame);
        writer.WriteTime(MayBeginUntil);
        writer.WriteBoolean(IsDone);
        writer.WriteBoolean(OnTerminals);
        writer.WriteBoolean(AwaitsPaper);
        Activities.Save(writer);
        Work.Save(writer);
    }

    public void Load(SnapshotReader reader)
    {
        State = (SessionState)reader.ReadByte();
        WaitsFor = (SessionWait)reader.ReadByte();
        Rang = reader.ReadTime();
        Began = reader.ReadTime();
        Ended = reader.ReadTime();
        StandsSince = reader.ReadTime();
        Stood = reader.ReadDuration();
        People = reader.ReadInt32();
        PackageCame = reader.ReadTime();
        MayBeginUntil = reader.ReadTime();
        IsDone = reader.ReadBoolean();
        OnTerminals = reader.ReadBoolean();
        AwaitsPaper = reader.ReadBoolean();
        Activities.Load(reader);
        Work.Load(reader);
    }
}
