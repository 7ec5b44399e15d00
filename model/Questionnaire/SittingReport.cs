using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>What a sitting came to.</summary>
/// <param name="School">Index of the school.</param>
/// <param name="Traffic">Index of the kind of traffic.</param>
/// <param name="People">Who were to answer.</param>
/// <param name="Done">Of these, sent everything.</param>
/// <param name="GaveUp">Of these, gave up.</param>
/// <param name="NoAccount">Of these, have no account that works.</param>
/// <param name="Began">Never: it did not begin.</param>
/// <param name="LastDone">When the last of those who are done was; never: nobody is.</param>
/// <param name="TerminalWait">Sum over people of what they waited for a terminal.</param>
/// <param name="LongestWait">What the last to sit down waited for a terminal.</param>
/// <param name="AnswerTime">Sum over answered exchanges of the time from the intended request to the answer.</param>
/// <param name="Answered">How many were answered.</param>
public sealed record SittingReport(int School, int Traffic, int People, int Done, int GaveUp, int NoAccount, SimTime Began, SimTime LastDone, SimDuration TerminalWait, SimDuration LongestWait, SimDuration AnswerTime, int Answered)
{
    /// <summary>Log-ins that failed because the client did not work.</summary>
    public int ClientFailures { get; init; }

    /// <summary>Accounts that do not work, as the practice has found them; put right on the day if <see cref="IsPutRight"/>.</summary>
    public int FoundAccounts { get; init; }

    /// <summary>Clients that do not work, as the practice has found them.</summary>
    public int FoundClients { get; init; }

    /// <summary>Whether what was found had been put right when the sitting began.</summary>
    public bool IsPutRight { get; init; }

    internal static SittingReport Of(int school, Sitting sitting) => new(
        school, sitting.Plan.Traffic, sitting.People, sitting.Done, sitting.GaveUp, sitting.NoAccount, sitting.Began, sitting.LastDone, new SimDuration(sitting.TerminalWait), sitting.LongestWait, new SimDuration(sitting.AnswerTime), sitting.Answered)
    {
        ClientFailures = sitting.ClientFailures,
        FoundAccounts = sitting.FoundAccounts,
        FoundClients = sitting.FoundClients,
        IsPutRight = sitting.IsPutRight,
    };

    internal void Write(SnapshotWriter writer)
    {
        foreach (int figure in (ReadOnlySpan<int>)[School, Traffic, People, Done, GaveUp, NoAccount]) writer.WriteInt32(figure);
        writer.WriteTime(Began);
        writer.WriteTime(LastDone);
        writer.WriteDuration(TerminalWait);
        writer.WriteDuration(LongestWait);
        writer.WriteDuration(AnswerTime);
        foreach (int figure in (ReadOnlySpan<int>)[Answered, ClientFailures, FoundAccounts, FoundClients]) writer.WriteInt32(figure);
        writer.WriteBoolean(IsPutRight);
    }

    internal static SittingReport Read(SnapshotReader reader) => new(
        reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(),
        reader.ReadTime(), reader.ReadTime(), reader.ReadDuration(), reader.ReadDuration(), reader.ReadDuration(), reader.ReadInt32())
    {
        ClientFailures = reader.ReadInt32(),
        FoundAccounts = reader.ReadInt32(),
        FoundClients = reader.ReadInt32(),
        IsPutRight = reader.ReadBoolean(),
    };
}
