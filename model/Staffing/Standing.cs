using RolloutSim.Model.Kernel;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Staffing;

/// <summary>Who stands at a position in a half-day.</summary>
/// <param name="Person">Number in the county's roster; -1: nobody.</param>
/// <param name="Cause">Why nobody does; <see cref="PostCause.Manned"/> where somebody does, or nothing is known yet.</param>
/// <param name="Arrived">From when the person is there; <see cref="SimTime.Never"/> for nobody.</param>
/// <param name="IsSubstitute">Whether the person stands in for somebody who is absent.</param>
internal readonly record struct Standing(int Person, PostCause Cause, SimTime Arrived, bool IsSubstitute)
{
    /// <summary>Before anything was decided.</summary>
    public static readonly Standing Unknown = new(-1, PostCause.Manned, SimTime.Never, false);

    public static Standing Empty(PostCause cause) => new(-1, cause, SimTime.Never, false);

    public bool IsManned => Person >= 0;

    public void Save(SnapshotWriter writer)
    {
        writer.WriteInt32(Person);
        writer.WriteByte((byte)Cause);
        writer.WriteTime(Arrived);
        writer.WriteBoolean(IsSubstitute);
    }

    public static Standing Load(SnapshotReader reader) => new(reader.ReadInt32(), (PostCause)reader.ReadByte(), reader.ReadTime(), reader.ReadBoolean());
}
