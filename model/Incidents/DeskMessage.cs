namespace RolloutSim.Model.Incidents;

/// <summary>Kinds of messages to <c>UNIT#desk</c> from other processes. The desks' own events and messages have numbers from 100 on.</summary>
internal static class DeskMessage
{
    /// <summary>
    /// Something has gone wrong. A: 32-bit hash of the kind of incident (<c>late-package</c>), pupils or people touched in the upper half.
    /// B: hash of the subject (package, post, session), 0: none. A kind that the plan does not know is ignored.
    /// </summary>
    public const ushort Occurred = 1;

    /// <summary>The first word of <see cref="Occurred"/>.</summary>
    public static ulong Incident(string kind, int touched) => HashOf(kind) | ((ulong)checked((uint)touched) << 32);

    /// <summary>The 32-bit name of a kind of incident in messages.</summary>
    public static uint HashOf(string kind) => unchecked((uint)Kernel.StableHash.Of(kind));
}
