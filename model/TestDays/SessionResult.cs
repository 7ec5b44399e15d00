using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>What became of one session in one school.</summary>
/// <param name="Session">Its place among the plan's sessions.</param>
/// <param name="State">How far it has come.</param>
/// <param name="WaitedFor">What it waited for last before it began.</param>
/// <param name="Began"><see cref="SimTime.Never"/>: it has not.</param>
/// <param name="Ended"><see cref="SimTime.Never"/>: it has not.</param>
/// <param name="Stood">How long it stood still.</param>
/// <param name="People">Pupils or adults who took part when it began; of one that was given up, who should have.</param>
public sealed record SessionResult(int Session, SessionState State, SessionWait WaitedFor, SimTime Began, SimTime Ended, SimDuration Stood, int People)
{
    /// <summary>Whether it is a test or questionnaire that began later than the plan lets pass.</summary>
    public bool IsLate(TestDaysPlan days) => days.Sessions[Session].IsTest && !Began.IsNever && Began - days.Sessions[Session].From > days.LateAfter;

    internal void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Session);
        writer.WriteByte((byte)State);
        writer.WriteByte((byte)WaitedFor);
        writer.WriteTime(Began);
        writer.WriteTime(Ended);
        writer.WriteDuration(Stood);
        writer.WriteInt32(People);
    }

    internal static SessionResult Read(SnapshotReader reader) => new(
        reader.ReadInt32(), (SessionState)reader.ReadByte(), (SessionWait)reader.ReadByte(), reader.ReadTime(), reader.ReadTime(), reader.ReadDuration(), reader.ReadInt32());
}
