using RolloutSim.Model.Kernel;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Staffing;

/// <summary>Who stood at one post of one unit in one half-day or night.</summary>
/// <param name="Unit">Index of the unit that has the post.</param>
/// <param name="Post">Index of the post in the plan.</param>
/// <param name="Ordinal">Which of several, from 0.</param>
/// <param name="HalfDay">Index of the half-day in the plan.</param>
/// <param name="Cause">Whether somebody stood there, else why nobody did.</param>
/// <param name="Person">Who did: null where nobody did.</param>
/// <param name="Arrived">From when on; <see cref="SimTime.Never"/> where nobody did.</param>
/// <param name="IsSubstitute">In the place of somebody who was absent.</param>
public sealed record PostResult(int Unit, int Post, int Ordinal, int HalfDay, PostCause Cause, PostHolder? Person, SimTime Arrived, bool IsSubstitute)
{
    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteUInt16(checked((ushort)Post));
        writer.WriteByte(checked((byte)Ordinal));
        writer.WriteByte(checked((byte)HalfDay));
        writer.WriteByte((byte)Cause);
        writer.WriteBoolean(Person is not null);
        if (Person is null) return;
        Person.Write(writer);
        writer.WriteTime(Arrived);
        writer.WriteBoolean(IsSubstitute);
    }

    /// <exception cref="SnapshotException">The bytes are no such result.</exception>
    public static PostResult Read(SnapshotReader reader)
    {
        (int unit, int post, int ordinal, int halfDay) = (reader.ReadInt32(), reader.ReadUInt16(), reader.ReadByte(), reader.ReadByte());
        var cause = (PostCause)reader.ReadByte();
        return reader.ReadBoolean()
            ? new PostResult(unit, post, ordinal, halfDay, cause, PostHolder.Read(reader), reader.ReadTime(), reader.ReadBoolean())
            : new PostResult(unit, post, ordinal, halfDay, cause, null, SimTime.Never, false);
    }
}
