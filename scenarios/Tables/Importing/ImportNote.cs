using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>Something that an import guessed, understood or passed over.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="Row">The row, from 1; 0 for the table as a whole.</param>
/// <param name="Cell">The cell's name; empty for the table as a whole.</param>
/// <param name="Message">To be said in the user's language.</param>
public sealed record ImportNote(ImportNoteKind Kind, int Row, string Cell, Message Message);
