using System.Collections.Immutable;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Questionnaire;

/// <summary>One part of a site that exchanges pass through: its gateway, its application workers, its database.</summary>
/// <param name="Name">As in the plan: <c>gateway</c>.</param>
/// <param name="Servers">How many exchanges it serves at once, 1 or more.</param>
/// <param name="QueueMost">How many may wait; one more is turned away.</param>
/// <param name="Service">By <see cref="ExchangeKind"/>, the time of one exchange, seconds.</param>
public sealed record StationPlan(string Name, int Servers, int QueueMost, ImmutableArray<Distribution> Service);
