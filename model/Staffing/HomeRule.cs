namespace RolloutSim.Model.Staffing;

/// <summary>Where a person must come from to hold a school's post.</summary>
public enum HomeRule : byte
{
    /// <summary>From the school itself; where it has nobody, from another as <see cref="BorrowRule"/> says.</summary>
    ThisSchool,

    /// <summary>From any other school of the county.</summary>
    AnotherSchool,

    /// <summary>From a school of the county that is not in the sample.</summary>
    NotASampleSchool,

    /// <summary>From no school: the county sends its own people.</summary>
    County,
}
