namespace RolloutSim.Model.Custody;

/// <summary>Kinds of messages to <c>COUNTY#store</c>. The store's own events have numbers from 100 on.</summary>
internal static class StoreMessage
{
    /// <summary>From <c>COUNTY#staffing</c>: who keeps watch at night; payload as <see cref="TestDays.SiteMessage.PostManned"/>.</summary>
    public const ushort PostManned = 1;

    /// <summary>From <c>COUNTY#desk</c>: something strikes vehicles, roads or the secure room; payload as <see cref="TestDays.SiteMessage.Struck"/>.</summary>
    public const ushort Struck = 2;

    /// <summary>From <c>COUNTY#desk</c>; payload as <see cref="TestDays.SiteMessage.Lifted"/>.</summary>
    public const ushort Lifted = 3;

    /// <summary>From <c>COUNTY#desk</c>; payload as <see cref="TestDays.SiteMessage.Decided"/>.</summary>
    public const ushort Decided = 4;

    /// <summary>From a package: the county has it from now on. A: <see cref="PackageContents"/>. B: <see cref="HandoverNote"/>.</summary>
    public const ushort HandedOver = 5;

    /// <summary>From <c>SCHOOL#site</c>: its package is packed, and no vehicle stands there.</summary>
    public const ushort ReadyToReturn = 6;

    /// <summary>From <c>SCHOOL#site</c>: the vehicle at the gate has the package, and may go on.</summary>
    public const ushort Loaded = 7;

    /// <summary>From a package: it is not to leave the secure room until it may.</summary>
    public const ushort KeptBack = 8;

    /// <summary>From a package: it may leave again.</summary>
    public const ushort LetOut = 9;

    /// <summary>From a package: how much slower the ways to its school are from now on. A: the bits of a share of 1.</summary>
    public const ushort Slowed = 10;

    /// <summary>From outside: a fork's plan has another number of vehicles from now on.</summary>
    public const ushort VehiclesChanged = 11;
}
