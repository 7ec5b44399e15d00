using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>What an import guessed, understood or passed over; <paramref name="Cell"/> is empty for what concerns the whole table.</summary>
internal sealed record ImportNoteMessage(string Kind, string Cell, LocalName Text);
