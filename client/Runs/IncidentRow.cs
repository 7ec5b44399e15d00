using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>One incident of one season; a moment that has not come is null.</summary>
/// <param name="Id">As in <c>incidents.csv</c>.</param>
/// <param name="At">When it happened.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Kind">The kind's name.</param>
/// <param name="Level">At its worst, 1 to 3; 3 is the gravest.</param>
/// <param name="Word">The level's word.</param>
/// <param name="Colour">The level's colour.</param>
/// <param name="Rule">What gave it its last level.</param>
/// <param name="RuleLevel">The level that the rules gave it, whatever a person said.</param>
/// <param name="Acknowledged">When somebody took it.</param>
/// <param name="Told">When those who must hear of it did.</param>
/// <param name="IsToldLate">Whether that was too late, or never.</param>
/// <param name="Decided">When it was decided what to do.</param>
/// <param name="Resolved">When it was over.</param>
/// <param name="Touched">Pupils or people touched.</param>
/// <param name="Called">When somebody was called for the first time.</param>
/// <param name="HeldBy">The seat that took it last.</param>
/// <param name="HeldByName">Its name.</param>
/// <param name="TakeWithinMin">So long after a call somebody should have taken it, minutes.</param>
/// <param name="IsTakenLate">Whether that was later, or never.</param>
/// <param name="TellWithinMin">So long after it got its level it should have been told, minutes.</param>
internal sealed record IncidentRow(
    string Id,
    string At,
    string Unit,
    LocalName UnitName,
    LocalName Kind,
    int Level,
    LocalName Word,
    string Colour,
    string Rule,
    int RuleLevel,
    string? Acknowledged,
    string? Told,
    bool IsToldLate,
    string? Decided,
    string? Resolved,
    int Touched,
    string? Called,
    string? HeldBy,
    LocalName? HeldByName,
    double TakeWithinMin,
    bool IsTakenLate,
    double TellWithinMin);
