namespace RolloutSim.Model.Incidents;

/// <summary>Kinds of messages to <c>UNIT#desk</c>. Those of other processes and from outside come first; the desks' own have numbers from 100 on.</summary>
internal static class DeskMessage
{
    /// <summary>The desks' part of their code, after the unit's.</summary>
    public const string ProcessName = "desk";

    /// <summary>
    /// Something has gone wrong. A: 32-bit hash of the kind of incident (<c>late-package</c>), pupils or people touched in the upper half.
    /// B: hash of the subject (package, post, session), 0: none. A kind that the plan does not know is ignored.
    /// </summary>
    public const ushort Occurred = 1;

    /// <summary>From outside: an incident strikes. A: its key. B: 32-bit hash of its kind, and seconds that it lasts in the upper half (0: as drawn for its kind).</summary>
    public const ushort Struck = 2;

    /// <summary>From outside, to the incident's home: a person decides. A: the incident's key, 0: the last of the note's kind. B: <see cref="DeskNote"/>, its level the one that is said.</summary>
    public const ushort Decided = 3;

    /// <summary>From outside: a person takes a seat of this desk. A: <see cref="IncidentSeat"/>.</summary>
    public const ushort SeatTaken = 4;

    /// <summary>From outside: the model takes the seat again. A: <see cref="IncidentSeat"/>.</summary>
    public const ushort SeatLeft = 5;

    /// <summary>From outside: a fork's plan has other people at a seat from now on. A: <see cref="IncidentSeat"/>.</summary>
    public const ushort StaffChanged = 6;

    // The desk's own events.
    internal const ushort Strikes = 100, ChainDue = 101, WorkEnds = 102, Passes = 103;

    // From an incident's home to others; A: its key, B: a note.
    internal const ushort Called = 110, Reported = 111, ApprovalAsked = 112, ProposalAsked = 113, HelpCalled = 114, YourTurn = 115, Closed = 116, PersonActed = 117, TakenElsewhere = 118;

    // From others to an incident's home.
    internal const ushort Heard = 120, PassedOn = 121, Decides = 122, HelpEnds = 123;

    /// <summary>The key that an incident gets which another process reports: the first of its sort there; both sides know it.</summary>
    /// <param name="desk">Id of the desk.</param>
    /// <param name="kind">32-bit hash of the kind.</param>
    /// <param name="from">Id of the process that reports it.</param>
    /// <param name="subject">What it is about.</param>
    public static ulong KeyOf(ulong desk, uint kind, ulong from, ulong subject) => Kernel.StableHash.Combine(Kernel.StableHash.Combine(desk, kind), Kernel.StableHash.Combine(from, subject));

    /// <summary>The first word of <see cref="Occurred"/>.</summary>
    public static ulong Incident(string kind, int touched) => HashOf(kind) | ((ulong)checked((uint)touched) << 32);

    /// <summary>The 32-bit name of a kind of incident in messages.</summary>
    public static uint HashOf(string kind) => unchecked((uint)Kernel.StableHash.Of(kind));
}
