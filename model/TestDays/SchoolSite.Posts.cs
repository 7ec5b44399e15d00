using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <content>Who stands at which post.</content>
internal sealed partial class SchoolSite
{
    private readonly List<PostManning> _posts = []; // in the order of post, half-day and ordinal

    /// <summary>How many people stand at all posts of a session, at least one: somebody of the school steps in. Where the session names no post, as many as usual.</summary>
    internal int MannedAt(SiteSession session, int usual)
    {
        if (session.Plan.Posts.IsEmpty) return usual;
        CountPosts(session);
        return Math.Max(1, session.Manned);
    }

    /// <summary>A length of time as it is with the posts that are empty.</summary>
    internal SimDuration Slowly(SiteSession session, SimDuration takes)
    {
        CountPosts(session);
        return session.Slower > 0 ? SimDuration.FromSecondsRounded(takes.TotalSeconds * (1 + session.Slower)) : takes;
    }

    /// <summary>Counts who is at the posts of a session, once until that changes.</summary>
    private void CountPosts(SiteSession session)
    {
        if (session.Manned != SiteSession.Uncounted) return;
        (int manned, double slower) = (0, 0);
        foreach (PostNeed need in session.Plan.Posts)
        {
            int missing = Missing(need, session.Plan.Half);
            manned += need.Count - missing;
            if (need.IfEmpty == EmptyPost.Slower) slower += need.Slower * missing;
        }
        (session.Manned, session.Slower) = (manned, slower);
    }

    private void Man(PostManning manning)
    {
        int at = _posts.BinarySearch(manning, ByPost.Instance);
        if (at >= 0) _posts[at] = manning;
        else _posts.Insert(~at, manning);
        foreach (SiteSession session in _sessions)
        {
            if (session.Plan.Half != manning.Half) continue;
            session.Manned = SiteSession.Uncounted;
            if (session.State == SessionState.On) session.Work.Changed();
        }
    }

    /// <summary>How many people are missing at a post; none where nobody plans who stands where.</summary>
    private int Missing(PostNeed need, byte half)
    {
        if (!_index.IsTold(need.Hash)) return 0;
        int manned = 0;
        foreach (PostManning manning in _posts)
            if (manning.Post == need.Hash && manning.Half == half && manning.Person != 0) manned++;
        return Math.Max(0, need.Count - manned);
    }

    /// <summary>The number of somebody at a post of that name; -1: nobody is there.</summary>
    private int FirstAt(string post, byte half)
    {
        uint hash = PostManning.HashOf(post);
        if (!_index.IsTold(hash)) return 0;
        foreach (PostManning manning in _posts)
            if (manning.Post == hash && manning.Half == half && manning.Person != 0) return manning.Ordinal;
        return -1;
    }

    private bool IsPostAwaited(SiteSession session)
    {
        foreach (PostNeed need in session.Plan.Posts)
            if (need.IfEmpty != EmptyPost.Slower && Missing(need, session.Plan.Half) > 0 && Now < session.Rang + need.Wait) return true;
        return false;
    }

    private bool IsRoomClosed(SiteSession session)
    {
        foreach (PostNeed need in session.Plan.Posts)
            if (need.IfEmpty == EmptyPost.Closed && Missing(need, session.Plan.Half) > 0 && Now >= session.Rang + need.Wait) return true;
        return false;
    }

    private void SavePosts(SnapshotWriter writer)
    {
        writer.WriteInt32(_posts.Count);
        foreach (PostManning manning in _posts)
        {
            writer.WriteUInt64(manning.A);
            writer.WriteUInt64(manning.Person);
        }
    }

    private void LoadPosts(SnapshotReader reader)
    {
        for (int i = reader.ReadCount(16); i > 0; i--) _posts.Add(PostManning.Of(reader.ReadUInt64(), reader.ReadUInt64()));
    }

    private sealed class ByPost : IComparer<PostManning>
    {
        public static readonly ByPost Instance = new();

        public int Compare(PostManning x, PostManning y) => (x.Post, x.Half, x.Ordinal).CompareTo((y.Post, y.Half, y.Ordinal));
    }
}
