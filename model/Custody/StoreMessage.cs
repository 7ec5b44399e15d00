namespace RolloutSim.Model.Custody;

/// <summary>Kinds of messages to <c>COUNTY#store</c>; what strikes vehicles, roads and the secure room. The store's own events have numbers from 100 on.</summary>
internal static class StoreMessage
{
    /// <summary>From <c>COUNTY#desk</c>; payload as <see cref="TestDays.SiteMessage.Struck"/>.</summary>
    public const ushort Struck = 2;

    /// <summary>From <c>COUNTY#desk</c>; payload as <see cref="TestDays.SiteMessage.Lifted"/>.</summary>
    public const ushort Lifted = 3;

    /// <summary>From <c>COUNTY#desk</c>; payload as <see cref="TestDays.SiteMessage.Decided"/>.</summary>
    public const ushort Decided = 4;
}
