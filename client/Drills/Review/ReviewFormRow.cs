using RolloutSim.Model.Season;

namespace RolloutSim.Client.Drills.Review;

/// <summary>A row of a stamped incident report.</summary>
/// <param name="Incident"><c>power-cut/school-05/1</c>.</param>
/// <param name="Kind">What happened.</param>
/// <param name="UnitName">Where.</param>
/// <param name="Level">How grave, at its worst.</param>
/// <param name="At">When it happened.</param>
/// <param name="Acknowledged">When somebody took it; null: nobody did.</param>
/// <param name="Reported">When the level that must hear of it did.</param>
/// <param name="Measure">What was decided in the end; empty: nothing.</param>
/// <param name="Decided">When it was first decided.</param>
/// <param name="Resolved">When it was over.</param>
/// <param name="Touched">Pupils or people touched.</param>
internal sealed record ReviewFormRow(
    string Incident, LocalName Kind, LocalName UnitName, int Level, string At, string? Acknowledged, string? Reported, string Measure, string? Decided, string? Resolved, int Touched);
