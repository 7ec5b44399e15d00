namespace RolloutSim.Grains.Storage;

/// <summary>What a unit keeps in storage: a few named pieces of bytes.</summary>
public interface IUnitStore
{
    /// <returns>Null when there is nothing of that name, or only a part of it.</returns>
    Task<byte[]?> Read(string name);

    /// <summary>Replaces what was there; fails when somebody else has written since it was read here last.</summary>
    Task Write(string name, byte[] bytes);
}
