using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.TestDays;

/// <summary>What a session of some kind does from its beginning to its end.</summary>
/// <remarks>It begins things that take their time and is told when they end; that they stand still in between is not its concern.</remarks>
internal abstract class SessionWork(SchoolSite site, SiteSession session)
{
    protected SchoolSite Site => site;

    protected SiteSession Session => session;

    internal SessionPlan Plan => session.Plan;

    protected TestDaysPlan Days => site.Days;

    /// <summary>Pupils or adults who take part.</summary>
    public virtual int People => 0;

    /// <summary>The session begins.</summary>
    public abstract void Begin();

    /// <summary>Something that it began has ended.</summary>
    public abstract void Ended(uint what);

    /// <summary>Somebody came to a post or left it, or the package arrived.</summary>
    public virtual void Changed()
    {
    }

    public virtual void Save(SnapshotWriter writer)
    {
    }

    public virtual void Load(SnapshotReader reader)
    {
    }

    protected void Go(uint what, SimDuration takes) => site.Go(session, what, takes);

    protected void Done() => site.Done(session);

    /// <summary>The session's random words for one purpose.</summary>
    protected KeyedStream Words(ulong purpose) => site.WordsOf(session, purpose);

    /// <summary>A length of time as it is with the posts that are empty.</summary>
    protected SimDuration Slowly(SimDuration takes) => site.Slowly(session, takes);
}
