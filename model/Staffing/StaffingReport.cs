using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Staffing;

/// <summary>How the posts of one county were manned.</summary>
/// <param name="Unit">Index of the county.</param>
/// <param name="People">People who work in the county, at its schools and others.</param>
/// <param name="Decided">Posts in half-days, each counted, of which it is known how they were manned; of all of them when the test is over.</param>
/// <param name="Borrowed">Of these, manned by somebody of another place of work than the post's own.</param>
/// <param name="Untrained">Of these, manned by somebody without the training that the post asks for.</param>
/// <param name="Metres">By road, one way, of all who come from elsewhere, each half-day of theirs counted.</param>
/// <param name="Posts">In the order of half-days and posts; in brief only those that were empty or held by a substitute.</param>
public sealed record StaffingReport(int Unit, int People, int Decided, int Borrowed, int Untrained, long Metres, ImmutableArray<PostResult> Posts) : IProcessReport<StaffingReport>
{
    /// <summary>The same with those posts alone that were empty or held by a substitute: what a replication among many keeps.</summary>
    public StaffingReport InBrief() => this with { Posts = [.. Posts.Where(post => post.Cause != PostCause.Manned || post.IsSubstitute)] };

    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteInt32(People);
        writer.WriteInt32(Decided);
        writer.WriteInt32(Borrowed);
        writer.WriteInt32(Untrained);
        writer.WriteInt64(Metres);
        writer.WriteInt32(Posts.Length);
        foreach (PostResult post in Posts) post.Write(writer);
    }

    public static StaffingReport Read(SnapshotReader reader)
    {
        (int unit, int people, int decided, int borrowed, int untrained, long metres) =
            (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt64());
        var posts = new PostResult[reader.ReadCount(10)];
        for (int i = 0; i < posts.Length; i++) posts[i] = PostResult.Read(reader);
        return new StaffingReport(unit, people, decided, borrowed, untrained, metres, [.. posts]);
    }
}
