namespace RolloutSim.Client.Runs;

/// <summary>A closed form beside the simulation.</summary>
/// <param name="Form"><c>M/M/c</c>, <c>M/M/c/K</c>, <c>machine-repair</c>, <c>bounds</c>.</param>
/// <param name="Of">The station.</param>
/// <param name="Quantity"><c>utilisation</c>, <c>wait-s</c>, <c>requests-per-s</c>, <c>people-at-most</c>.</param>
/// <param name="Theory">What the form says.</param>
/// <param name="Simulated">What was simulated in the same minute.</param>
internal sealed record TheorySummary(string Form, string Of, string Quantity, double Theory, double Simulated);
