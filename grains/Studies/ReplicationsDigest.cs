using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RolloutSim.Grains.Studies;

/// <summary>The fingerprint of replications: SHA-256 over their results, each by its length and its bytes, in the order of the numbers.</summary>
/// <remarks>It grows with them, so that a study that goes on comes to the same as one that was asked for all at once.</remarks>
public sealed class ReplicationsDigest : IDisposable
{
    private readonly IncrementalHash _sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Of all results so far; 64 hexadecimal digits.</summary>
    public string Value => Convert.ToHexStringLower(_sha.GetCurrentHash());

    public void Add(ReadOnlySpan<byte> result)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, result.Length);
        _sha.AppendData(length);
        _sha.AppendData(result);
    }

    public void Dispose() => _sha.Dispose();
}
