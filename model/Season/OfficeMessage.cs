namespace RolloutSim.Model.Season;

/// <summary>Kinds of messages to <c>UNIT#offices</c> from other processes.</summary>
internal static class OfficeMessage
{
    /// <summary>From <c>SCHOOL#site</c>: a session has begun. A: <see cref="Payload"/> with its work item's key. B: when, in microseconds.</summary>
    public const ushort SessionBegan = 50;

    /// <summary>From <c>SCHOOL#site</c>: a session is over. Payload as that of <see cref="SessionBegan"/>.</summary>
    public const ushort SessionEnded = 51;

    /// <summary>From a desk: an incident keeps people away. A: hash of the code of the unit that is struck. B: 32-bit hash of its kind, and seconds for which they are away in the upper half (0: as drawn).</summary>
    public const ushort Struck = 52;

    /// <summary>From <c>COUNTY#visits</c>, to the offices that have the round as a work item: all schools of the county have been seen. A: <see cref="Payload"/> with its key.</summary>
    public const ushort RoundMade = 53;

    /// <summary>From <c>COUNTY#visits</c>, to a school's offices: something was found that must be mended. A: <see cref="Payload"/> with the key of the work item that goes back, and which visit it was as the round.</summary>
    public const ushort FoundAtVisit = 54;

    /// <summary>From outside: a fork's plan has other people here from now on.</summary>
    public const ushort PeopleChanged = 55;

    /// <summary>From <c>SCHOOL#site</c>: the practice has found what does not work. A: <see cref="Payload"/> with the key of the work item of the practice, and how much it is as the round, 255 at most.</summary>
    public const ushort FoundInPractice = 56;

    /// <summary>From <c>CN#submissions</c>: what was submitted is taken in. A: <see cref="Payload"/> as submitted.</summary>
    public const ushort Stored = 57;
}
