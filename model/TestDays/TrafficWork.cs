using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>A session at the terminals of the questionnaire system: it begins when the room is ready, and is over when the last who takes part is done or has given up.</summary>
/// <remarks>What people do at their terminals is the receiving side's of the county's network; switched to paper, the session runs by the clock.</remarks>
internal sealed class TrafficWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    public override int People => Plan.Kind == SessionKind.AdultsQuestionnaire ? Site.Facts.Adults : Site.Pupils;

    /// <summary>Who found no terminal free.</summary>
    public int Waited { get; private set; }

    /// <summary>How long the last of them waited.</summary>
    public SimDuration LongestWait { get; private set; } = SimDuration.Zero;

    public override void Begin()
    {
        if (Plan.OnTerminals && !Session.OnTerminals) Go(0, Slowly(Plan.Length));
        else if (People == 0) Done();
        else Site.WelcomeSitting(Session, People);
    }

    public override void Ended(uint what) => Done();

    /// <summary>Everybody is done or has given up.</summary>
    public void Over(int seconds)
    {
        LongestWait = SimDuration.FromSeconds(seconds);
        if (seconds > 0) Waited = Math.Max(0, People - Site.TerminalsOf(Session));
        Done();
    }

    public override void Save(SnapshotWriter writer)
    {
        writer.WriteInt32(Waited);
        writer.WriteDuration(LongestWait);
    }

    public override void Load(SnapshotReader reader)
    {
        Waited = reader.ReadInt32();
        LongestWait = reader.ReadDuration();
    }
}
