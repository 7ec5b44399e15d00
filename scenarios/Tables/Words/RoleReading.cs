using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>Who is meant by an office's words.</summary>
/// <param name="Role">The level and the office.</param>
/// <param name="IsGuess">The words say less, or more than one.</param>
/// <param name="Remark">What was understood, where that is not plain.</param>
internal sealed record RoleReading(Role Role, bool IsGuess, Message? Remark)
{
    /// <summary>The words, where they name an office that nobody knows: <see cref="Role"/> has a name of its own for it.</summary>
    public string? Unknown { get; init; }
}
