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
    internal static SittingReport Of(int school, Sitting sitting) => new(
        school, sitting.Plan.Traffic, sitting.People, sitting.Done, sitting.GaveUp, sitting.NoAccount, sitting.Began, sitting.LastDone, new SimDuration(sitting.TerminalWait), sitting.LongestWait, new SimDuration(sitting.AnswerTime), sitting.Answered);

    internal void Write(SnapshotWriter writer)
    {
        foreach (int figure in (ReadOnlySpan<int>)[School, Traffic, People, Done, GaveUp, NoAccount]) writer.WriteInt32(figure);
        writer.WriteTime(Began);
        writer.WriteTime(LastDone);
        writer.WriteDuration(TerminalWait);
        writer.WriteDuration(LongestWait);
        writer.WriteDuration(AnswerTime);
        writer.WriteInt32(Answered);
    }

    internal static SittingReport Read(SnapshotReader reader) => new(
        reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(),
        reader.ReadTime(), reader.ReadTime(), reader.ReadDuration(), reader.ReadDuration(), reader.ReadDuration(), reader.ReadInt32());
}
