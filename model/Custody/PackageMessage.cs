namespace RolloutSim.Model.Custody;

/// <summary>Kinds of messages to a package. Its own events have numbers from 100 on.</summary>
internal static class PackageMessage
{
    /// <summary>From store or site: the package is in transit from now on, and answers for itself. A: <see cref="PackageContents"/>. B: <see cref="HandoverNote"/>.</summary>
    public const ushort Taken = 1;

    /// <summary>From the store: the vehicle that carries it stands at the door.</summary>
    public const ushort Arrived = 2;

    /// <summary>From store or site, for the ledger: they have had it since the moment in A. B: <see cref="HandoverNote"/>.</summary>
    public const ushort TakenOver = 3;

    /// <summary>From the store: what carries it is held up. A: seconds. Without effect when a vehicle of the county carries it.</summary>
    public const ushort Delayed = 4;

    /// <summary>From the school's desk: an incident that touches the tools; payload as <see cref="TestDays.SiteMessage.Struck"/>. While it lasts the package does not leave the county's store.</summary>
    public const ushort Struck = 5;

    /// <summary>From the school's desk; payload as <see cref="TestDays.SiteMessage.Lifted"/>.</summary>
    public const ushort Lifted = 6;

    /// <summary>From the school's desk; payload as <see cref="TestDays.SiteMessage.Decided"/>.</summary>
    public const ushort Decided = 7;
}
