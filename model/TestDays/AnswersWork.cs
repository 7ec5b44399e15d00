using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.TestDays;

/// <summary>Heads and teachers answer page by page, one at a terminal; where terminals are fewer than adults, the rest wait their turn.</summary>
internal sealed class AnswersWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    private int _next; // how many have sat down

    public override int People => Site.Facts.Adults;

    /// <summary>Adults who waited for a terminal.</summary>
    public int Waited { get; private set; }

    /// <summary>How long the last of them waited.</summary>
    public SimDuration LongestWait { get; private set; } = SimDuration.Zero;

    public override void Begin()
    {
        if (People == 0) Done();
        for (int terminals = Math.Max(1, Site.Facts.Terminals); terminals > 0 && _next < People; terminals--) SitDown(SimDuration.Zero);
    }

    public override void Ended(uint what)
    {
        if (_next < People)
        {
            Waited++;
            LongestWait = Site.Now - Session.Began;
            SitDown(Slowly(Days.Answers.Change.SampleDuration(Words(1).Word((uint)_next, 0))));
        }
        if (Session.Activities.Count == 0) Done();
    }

    public override void Save(SnapshotWriter writer)
    {
        writer.WriteInt32(_next);
        writer.WriteInt32(Waited);
        writer.WriteDuration(LongestWait);
    }

    public override void Load(SnapshotReader reader)
    {
        _next = reader.ReadInt32();
        Waited = reader.ReadInt32();
        LongestWait = reader.ReadDuration();
    }

    private void SitDown(SimDuration change)
    {
        var adult = (uint)_next++;
        AnswerPlan answers = Days.Answers;
        var words = new RandomStream(Words(0), adult);
        SimDuration takes = change;
        for (int pages = answers.PagesOf((int)adult, People); pages > 0; pages--) takes += answers.Think.SampleDuration(words.Next());
        Go(adult, takes);
    }
}
