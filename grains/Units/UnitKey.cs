namespace RolloutSim.Grains.Units;

/// <summary>The key of a unit's grain: the run's name, a slash, the unit's code. Codes hold no slash.</summary>
public readonly record struct UnitKey(string Run, string Unit)
{
    /// <exception cref="ArgumentException">It is no such key.</exception>
    public static UnitKey Parse(string key)
    {
        int slash = key.LastIndexOf('/');
        return slash > 0 ? new UnitKey(key[..slash], key[(slash + 1)..]) : throw new ArgumentException($"The key of a unit is run/code, not '{key}'.", nameof(key));
    }

    public override string ToString() => $"{Run}/{Unit}";
}
