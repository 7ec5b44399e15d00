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

    /// <summary>From the package: the school has it from now on. A: <see cref="Custody.PackageContents"/>. B: <see cref="Custody.HandoverNote"/>.</summary>
    public const ushort HandedOver = 5;

    /// <summary>From <c>COUNTY#store</c>: a vehicle stands at the gate for the package. A: its number. B: until when it waits, microseconds.</summary>
    public const ushort VehicleHere = 6;

    /// <summary>From <c>COUNTY#store</c>: the package is back in its secure room.</summary>
    public const ushort Returned = 7;

    /// <summary>From <c>COUNTY#epidemic</c>: whether a pupil with a fever may go on. A: the pupil's number. B: 1: he may; 0: he goes home.</summary>
    public const ushort Answered = 8;

    /// <summary>From <c>centre#printer</c>: paper for a session that was to be at terminals is in the school. A: the session's key.</summary>
    public const ushort PaperHere = 9;

    /// <summary>From <c>COUNTY#receiving</c>: everybody in a session at terminals is done, or has given up. A: the session's key. B: seconds that the last to sit down waited for a terminal.</summary>
    public const ushort SittingOver = 10;

    /// <summary>From <c>COUNTY#receiving</c>: somebody has no account or no client that works, the first of a session. A: the session's key. B: how many.</summary>
    public const ushort LogInFailed = 11;

    /// <summary>From <c>COUNTY#receiving</c>: what the practice of a session has found. A: the session's key. B: accounts that do not work, and clients in the upper half.</summary>
    public const ushort FoundInPractice = 12;

    /// <summary>From <c>SCHOOL#offices</c>: what the practice found is put right.</summary>
    public const ushort PutRight = 13;
}
