namespace RolloutSim.Model.Staffing;

/// <summary>What a person is and teaches, as bits; from <see cref="FirstSubject"/> on one for each subject of the plan.</summary>
public static class Traits
{
    public const ulong Head = 1, Deputy = 1 << 1, Director = 1 << 2, Teacher = 1 << 3, Doctor = 1 << 4, Guard = 1 << 5, OtherStaff = 1 << 6;

    /// <summary>People of the county: its inspectors, others of its education office, and those whom county health sends.</summary>
    public const ulong Inspector = 1 << 7, Officer = 1 << 8, HealthWorker = 1 << 9;

    public const int FirstSubject = 16, MostSubjects = 40;

    /// <summary>Who leads a school: nobody gives them another post while there is somebody else.</summary>
    public const ulong Leaders = Head | Deputy;

    /// <param name="index">Of the subject in the plan, below <see cref="MostSubjects"/>.</param>
    public static ulong Subject(int index) => index is >= 0 and < MostSubjects
        ? 1UL << (FirstSubject + index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"Expected a subject below {MostSubjects}.");
}
