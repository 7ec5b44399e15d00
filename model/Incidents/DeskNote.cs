namespace RolloutSim.Model.Incidents;

/// <summary>The second word of the desks' messages about an incident; the first is its key.</summary>
/// <param name="Kind">32-bit name of the kind of incident.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Seat">Who.</param>
/// <param name="Code">A <see cref="DutyWork"/> or an <see cref="IncidentDecision"/>, as the message says.</param>
/// <param name="Rule">Of a classification, the rule that decided.</param>
/// <param name="IsByPerson">Whether a person decided.</param>
/// <param name="IsApproved">Whether consent was given.</param>
/// <param name="IsRefused">Whether consent was refused.</param>
/// <param name="IsOver">Whether the incident is resolved.</param>
/// <param name="Parameter">Minutes, a helper, or the round: [0, 2047].</param>
internal readonly record struct DeskNote(
    uint Kind,
    IncidentLevel Level,
    IncidentSeat Seat = IncidentSeat.School,
    byte Code = 0,
    ClassRule Rule = ClassRule.Kind,
    bool IsByPerson = false,
    bool IsApproved = false,
    bool IsRefused = false,
    bool IsOver = false,
    int Parameter = 0)
{
    public const int ParameterMost = 2047;

    public IncidentDecision Decision => (IncidentDecision)Code;

    public DutyWork Work => (DutyWork)Code;

    public ulong Pack() => Kind | ((ulong)Level << 32) | (IsByPerson ? 1UL << 34 : 0) | (IsApproved ? 1UL << 35 : 0) | (IsRefused ? 1UL << 36 : 0)
        | ((ulong)Rule << 37) | ((ulong)(Code & 0x7F) << 40) | (IsOver ? 1UL << 47 : 0) | ((ulong)Seat << 48) | ((ulong)Math.Clamp(Parameter, 0, ParameterMost) << 53);

    public static DeskNote Of(ulong word) => new(
        unchecked((uint)word), (IncidentLevel)((word >> 32) & 3), (IncidentSeat)((word >> 48) & 31), (byte)((word >> 40) & 0x7F), (ClassRule)((word >> 37) & 7),
        (word & 1UL << 34) != 0, (word & 1UL << 35) != 0, (word & 1UL << 36) != 0, (word & 1UL << 47) != 0, (int)(word >> 53));
}
