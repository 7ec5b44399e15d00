using RolloutSim.Model.Incidents;
using RolloutSim.Model.Season;

namespace RolloutSim.Silo.Views;

/// <summary>An incident and who has it.</summary>
/// <param name="Kind">Of the plan: <c>power-cut</c>.</param>
/// <param name="Name">What the kind is called.</param>
/// <param name="Ordinal">The how-manieth of its kind in its unit.</param>
/// <param name="Unit">Code of the unit where it happened.</param>
/// <param name="UnitName">What the unit is called.</param>
/// <param name="Level">1 to 3, 3 the gravest.</param>
/// <param name="State">Where it stands.</param>
/// <param name="At">When it happened, ISO 8601.</param>
/// <param name="Touched">Pupils or people touched.</param>
/// <param name="Holder">The seat that has it; of one that nobody has taken, the seat that was called last.</param>
/// <param name="HolderUnit">Code of that seat's unit.</param>
/// <param name="HolderUnitName">What that unit is called.</param>
/// <param name="ReportedLate">The level that must hear of it heard later than the plan allows, or has not heard yet and should have.</param>
public sealed record IncidentRow(
    string Kind,
    LocalName Name,
    int Ordinal,
    string Unit,
    LocalName UnitName,
    int Level,
    IncidentState State,
    string At,
    int Touched,
    IncidentSeat Holder,
    string HolderUnit,
    LocalName HolderUnitName,
    bool ReportedLate);
