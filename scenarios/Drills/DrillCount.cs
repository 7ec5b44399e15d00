namespace RolloutSim.Scenarios.Drills;

/// <summary>What an objective can limit.</summary>
public enum DrillCount
{
    /// <summary>Pupils whose test began late, stood still or was given up: <c>pupils touched</c>.</summary>
    PupilsTouched,

    /// <summary><c>schools touched</c>.</summary>
    SchoolsTouched,

    /// <summary>Sessions that began late: <c>sessions late</c>.</summary>
    SessionsLate,

    /// <summary><c>sessions given-up</c>.</summary>
    SessionsGivenUp,

    /// <summary>Tool packages that were not in their school in time: <c>packages late</c>.</summary>
    PackagesLate,
}
