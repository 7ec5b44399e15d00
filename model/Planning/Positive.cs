using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Planning;

/// <summary>Holds the parameters of theory to what it is made for.</summary>
internal static class Positive
{
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or infinite.</exception>
    public static double Of(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, "Expected a finite number above 0.");
}
