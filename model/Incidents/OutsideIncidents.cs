using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.Incidents;

/// <summary>Injects and decisions as what comes from outside a season: what is said of an incident becomes mail to those whom it concerns.</summary>
public static class OutsideIncidents
{
    /// <summary>The desks' part of their code, after the unit's.</summary>
    public const string DeskName = DeskMessage.ProcessName;

    /// <summary>An incident strikes a unit: its desk hears of it, and what is struck stands still, both at that moment.</summary>
    /// <param name="season">The season, with its other parts.</param>
    /// <param name="unit">Index of a unit of the kind's level.</param>
    /// <param name="kind">What strikes.</param>
    /// <param name="at">When.</param>
    /// <param name="lasts">How long, in whole seconds; zero: as drawn for the kind.</param>
    /// <param name="number">Tells injects of one kind in one unit apart.</param>
    public static IEnumerable<ExternalEvent> Strike(SeasonPlan season, int unit, IncidentKindPlan kind, SimTime at, SimDuration lasts, int number)
    {
        string code = season.Units[unit].Code;
        ulong key = StableHash.Combine(StableHash.Of($"inject {code}"), StableHash.Combine(kind.Key, (ulong)number));
        ulong word = kind.Key | ((ulong)(lasts.Microseconds / SimDuration.MicrosecondsPerSecond) << 32);
        bool isAbsence = kind is { Absent: not null, Lasts: null }; // people are away for so long, not the incident open
        yield return new ExternalEvent(at, $"{code}#{IncidentDesk.Sort.Name}", Priority.CapacityChange, DeskMessage.Struck, key, isAbsence ? kind.Key : word);
        foreach (StruckParty party in StruckParty.Of(season, unit, kind))
            yield return new ExternalEvent(at, party.Process, Priority.CapacityChange, party.Kind, party.Unit == 0 ? key : party.Unit, word);
    }

    /// <summary>Somebody decides about the last incident of a kind in a unit that is not over.</summary>
    /// <param name="season">The season.</param>
    /// <param name="unit">Index of the unit where the incident happened.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="at">When it is decided.</param>
    /// <param name="seat">Who decides.</param>
    /// <param name="decision">What.</param>
    /// <param name="level">Of <see cref="IncidentDecision.Classify"/>, how grave it is.</param>
    /// <param name="parameter">Minutes of a postponement, or the helper that is called; else 0.</param>
    public static ExternalEvent Decide(
        SeasonPlan season, int unit, IncidentKindPlan kind, SimTime at, IncidentSeat seat, IncidentDecision decision, IncidentLevel level = IncidentLevel.One, int parameter = 0) => new(
        at,
        $"{season.Units[unit].Code}#{IncidentDesk.Sort.Name}",
        Priority.Answer,
        DeskMessage.Decided,
        0,
        new DeskNote(kind.Key, level, seat, (byte)decision, ClassRule.Person, IsByPerson: true, Parameter: parameter).Pack());

    /// <summary>A person takes a seat: what takes a decision there waits for his.</summary>
    /// <param name="season">The season.</param>
    /// <param name="unit">Index of the unit whose desk has the seat.</param>
    /// <param name="seat">Which.</param>
    /// <param name="at">When.</param>
    public static ExternalEvent TakeSeat(SeasonPlan season, int unit, IncidentSeat seat, SimTime at) => Seat(season, unit, seat, at, DeskMessage.SeatTaken);

    /// <summary>A person leaves a seat: the model decides there again.</summary>
    /// <inheritdoc cref="TakeSeat" path="/param"/>
    public static ExternalEvent LeaveSeat(SeasonPlan season, int unit, IncidentSeat seat, SimTime at) => Seat(season, unit, seat, at, DeskMessage.SeatLeft);

    private static ExternalEvent Seat(SeasonPlan season, int unit, IncidentSeat seat, SimTime at, ushort kind) =>
        new(at, $"{season.Units[unit].Code}#{IncidentDesk.Sort.Name}", Priority.Answer, kind, (ulong)seat);
}
