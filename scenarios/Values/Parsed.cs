namespace RolloutSim.Scenarios.Values;

/// <summary>A value and its usual spelling, or why there is none.</summary>
internal readonly record struct Parsed<T>(T? Value, string Text, Fault? Fault)
{
    public static implicit operator Parsed<T>(Fault fault) => new(default, "", fault);
}

/// <summary>Reads a text without its tilde.</summary>
internal delegate Parsed<T> ValueParser<T>(string text);

/// <summary>Makes results, so that types need not be named.</summary>
internal static class Parsed
{
    public static Parsed<T> Of<T>(T value, string text) => new(value, text, null);
}
