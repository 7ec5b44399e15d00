using System.Net;

namespace RolloutSim.Silo.Http;

/// <summary>Where runs are shown over HTTP.</summary>
/// <param name="Port">0: any that is free.</param>
/// <param name="Listen">Null: this machine alone.</param>
/// <param name="Token">What a caller must know, as <c>Authorization: Bearer TOKEN</c>; required where other machines can call. Null: nobody is asked.</param>
public sealed record HttpOptions(int Port, IPAddress? Listen = null, string? Token = null)
{
    /// <summary>Shorter ones can be guessed.</summary>
    public const int TokenLengthLeast = 16;

    public IPAddress Address => Listen ?? IPAddress.Loopback;
}
