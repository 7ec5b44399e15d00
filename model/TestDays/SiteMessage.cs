namespace RolloutSim.Model.TestDays;

/// <summary>Kinds of messages to <c>SCHOOL#site</c>. Names travel as hashes: see docs/decisions/0002. The site's own events have numbers from 100 on.</summary>
internal static class SiteMessage
{
    /// <summary>
    /// From <c>COUNTY#staffing</c>: who stands at a post from now on; a later message replaces an earlier. Until told, a post is empty.
    /// A and B: <see cref="PostManning"/>.
    /// </summary>
    public const ushort PostManned = 1;

    /// <summary>From <c>SCHOOL#desk</c>: an incident strikes. A: the incident's key. B: 32-bit hash of its kind, and seconds that it lasts in the upper half (0: until lifted).</summary>
    public const ushort Struck = 2;

    /// <summary>From <c>SCHOOL#desk</c>: an incident is over. A: its key.</summary>
    public const ushort Lifted = 3;

    /// <summary>From <c>SCHOOL#desk</c>: somebody has decided. A: the incident's key. B: <see cref="Incidents.IncidentDecision"/>, and its parameter in the upper half.</summary>
    public const ushort Decided = 4;
}
