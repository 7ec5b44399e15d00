namespace RolloutSim.Model.Staffing;

/// <summary>From where a school that is short of people may borrow some.</summary>
public enum BorrowRule : byte
{
    /// <summary>Nobody is lent.</summary>
    None,

    /// <summary>From the schools of its township, arranged by the township's central school.</summary>
    Township,

    /// <summary>From all schools of the county.</summary>
    County,
}
