namespace RolloutSim.Silo.Http;

/// <summary>How a client on the same machine reaches the grains.</summary>
/// <param name="ServiceId">Of the cluster.</param>
/// <param name="ClusterId">Of the cluster.</param>
/// <param name="Port">On the loopback address.</param>
public sealed record Gateway(string ServiceId, string ClusterId, int Port);
