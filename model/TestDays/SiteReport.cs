using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>The test days of one school.</summary>
public sealed record SiteReport : IProcessReport<SiteReport>
{
    /// <summary>Index of the school.</summary>
    public required int Unit { get; init; }

    /// <summary>In the order of the plan's sessions.</summary>
    public required ImmutableArray<SessionResult> Sessions { get; init; }

    /// <summary>Adults who waited for a terminal.</summary>
    public int AdultsWaited { get; init; }

    /// <summary>How long the last of them waited.</summary>
    public SimDuration LongestWait { get; init; } = SimDuration.Zero;

    /// <summary>When the last pupil was through the PE test; <see cref="SimTime.Never"/>: not yet.</summary>
    public SimTime LastPupil { get; init; } = SimTime.Never;

    /// <summary>When the last PE card was typed and found right; <see cref="SimTime.Never"/>: not yet.</summary>
    public SimTime LastCard { get; init; } = SimTime.Never;

    /// <summary>Pupils with a fever who went on, in a room of their own.</summary>
    public int Isolated { get; init; }

    /// <summary>Pupils with a fever who were sent home.</summary>
    public int SentHome { get; init; }

    /// <summary>Pieces of the package that were lost in the school.</summary>
    public int PiecesLost { get; init; }

    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteInt32(Sessions.Length);
        foreach (SessionResult session in Sessions) session.Write(writer);
        writer.WriteInt32(AdultsWaited);
        writer.WriteDuration(LongestWait);
        writer.WriteTime(LastPupil);
        writer.WriteTime(LastCard);
        writer.WriteInt32(Isolated);
        writer.WriteInt32(SentHome);
        writer.WriteInt32(PiecesLost);
    }

    public static SiteReport Read(SnapshotReader reader)
    {
        int unit = reader.ReadInt32();
        var sessions = new SessionResult[reader.ReadCount(34)];
        for (int i = 0; i < sessions.Length; i++) sessions[i] = SessionResult.Read(reader);
        return new SiteReport
        {
            Unit = unit,
            Sessions = [.. sessions],
            AdultsWaited = reader.ReadInt32(),
            LongestWait = reader.ReadDuration(),
            LastPupil = reader.ReadTime(),
            LastCard = reader.ReadTime(),
            Isolated = reader.ReadInt32(),
            SentHome = reader.ReadInt32(),
            PiecesLost = reader.ReadInt32(),
        };
    }
}
