using System.Collections.Immutable;

namespace RolloutSim.Client.LoadScript;

/// <summary>What a load test has to send, and when: the traffic of a plan without the system that bears it. It stands in the script as JSON.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Traffic">How people of each kind work.</param>
/// <param name="Groups">Who begins when, by their beginning.</param>
internal sealed record LoadSchedule(string Plan, ImmutableArray<LoadTraffic> Traffic, ImmutableArray<LoadGroup> Groups);
