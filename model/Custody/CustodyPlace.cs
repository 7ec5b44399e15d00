namespace RolloutSim.Model.Custody;

/// <summary>Where a tool package is; each place has one holder who answers for it.</summary>
public enum CustodyPlace : byte
{
    /// <summary>At the national centre's printer.</summary>
    Printer,

    /// <summary>In the secure mail to the county.</summary>
    MailOut,

    /// <summary>In the county's secure room.</summary>
    County,

    /// <summary>In a vehicle on its way to the school.</summary>
    WayOut,

    /// <summary>In the school.</summary>
    School,

    /// <summary>In a vehicle on its way to the county.</summary>
    WayBack,

    /// <summary>In the secure mail back.</summary>
    MailBack,

    /// <summary>With whom it was mailed to.</summary>
    Receiver,
}
