using RolloutSim.Model.Units;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>An office of the field.</summary>
/// <param name="Office">Its name in plans.</param>
/// <param name="Level">Where it stands when nothing else is said; null: on the level of the table.</param>
/// <param name="Persons">How many people it has when nobody says: assumed.</param>
/// <param name="Zh">Its Chinese name.</param>
internal sealed record OfficeWord(string Office, UnitLevel? Level, int Persons, string Zh);
