namespace RolloutSim.Silo.Http;

/// <summary>What a client on the same machine must know to steer runs.</summary>
/// <param name="Version">Of this program.</param>
/// <param name="ServiceId">Of the cluster.</param>
/// <param name="ClusterId">Of the cluster.</param>
/// <param name="GatewayPort">Where the grains are reached, on this machine's loopback address.</param>
public sealed record ClusterView(string Version, string ServiceId, string ClusterId, int GatewayPort);
