using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>The kinds of schools that take part.</summary>
internal static class SchoolKinds
{
    public const string TeachingPoint = "teaching point";

    private static readonly ImmutableArray<(string Kind, SchoolStage Stage)> Known =
    [
        ("primary", SchoolStage.Primary),
        ("urban primary", SchoolStage.Primary),
        ("town primary", SchoolStage.Primary),
        ("village primary", SchoolStage.Primary),
        (TeachingPoint, SchoolStage.Primary),
        ("nine-year primary part", SchoolStage.Primary),
        ("junior middle", SchoolStage.JuniorMiddle),
        ("urban junior middle", SchoolStage.JuniorMiddle),
        ("town junior middle", SchoolStage.JuniorMiddle),
        ("village junior middle", SchoolStage.JuniorMiddle),
        ("nine-year junior part", SchoolStage.JuniorMiddle),
    ];

    public static IEnumerable<string> All => Known.Select(k => k.Kind);

    public static SchoolStage StageOf(string kind) => Known.First(k => k.Kind == kind).Stage;

    public static Parsed<string> Parse(string text)
    {
        if (Known.Any(k => k.Kind == text)) return Parsed.Of(text, text);
        ImmutableArray<string> kinds = [.. Known.Select(k => k.Kind)];
        return new Fault(Message.Of(MessageId.UnknownSchoolKind), Message.Of(MessageId.ExpectOneOf, kinds), Suggestions.For(text, kinds));
    }
}
