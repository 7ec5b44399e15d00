using System.Security.Cryptography;

namespace RolloutSim.Grains.Models;

/// <summary>Names a model without its content.</summary>
/// <param name="Kind">Which <see cref="IModelSource"/> understands it.</param>
/// <param name="Hash">SHA-256 of the content, 64 hexadecimal digits.</param>
[GenerateSerializer, Immutable, Alias("rollout.modelid")]
public sealed record ModelId(string Kind, string Hash)
{
    public static ModelId Of(ModelReference reference) => new(reference.Kind, Convert.ToHexStringLower(SHA256.HashData(reference.Content)));
}
