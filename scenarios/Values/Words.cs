using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>One of a few words.</summary>
internal static class Words
{
    public static ValueParser<string> Parser(ImmutableArray<string> known) => text => known.Contains(text)
        ? Parsed.Of(text, text)
        : new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectOneOf, known), Suggestions.For(text, known));
}
