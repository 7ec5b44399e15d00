using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RolloutSim.Model.Kernel;

/// <summary>The fingerprint of a run: SHA-256 over what each process did, in the order of their codes.</summary>
public static class RunDigest
{
    /// <param name="processes">In the order of their codes: by rank.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(IEnumerable<ProcessDigest> processes)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[24];
        foreach (ProcessDigest process in processes)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, process.Id);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], process.Handled);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], process.Chain);
            sha.AppendData(bytes);
        }
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    /// <summary>64 bits of the SHA-256 of some bytes.</summary>
    internal static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
