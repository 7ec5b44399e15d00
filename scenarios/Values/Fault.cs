using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>Why a text is no value of the kind that is wanted.</summary>
internal sealed record Fault(Message Problem, Message? Expected = null, string? Suggestion = null)
{
    public static Fault Of(MessageId problem, Message? expected = null, string? suggestion = null) => new(Message.Of(problem), expected, suggestion);
}
