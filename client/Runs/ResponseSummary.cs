namespace RolloutSim.Client.Runs;

/// <summary>How long a kind of exchange takes, seconds.</summary>
/// <param name="Kind"><c>log-in</c>, <c>page</c>, <c>submit</c>.</param>
/// <param name="Count">How many were answered.</param>
/// <param name="P50S">Half of them took no longer.</param>
/// <param name="P90S">The same of 90%.</param>
/// <param name="P95S">Of 95%.</param>
/// <param name="P99S">Of 99%.</param>
/// <param name="P999S">Of 99.9%.</param>
/// <param name="MaxS">The longest.</param>
internal sealed record ResponseSummary(string Kind, long Count, double P50S, double P90S, double P95S, double P99S, double P999S, double MaxS);
