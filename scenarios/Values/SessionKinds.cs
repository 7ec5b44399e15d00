using System.Collections.Immutable;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>What a session is, in the language's words, and which posts it needs where the plan does not say.</summary>
internal static class SessionKinds
{
    private static readonly ImmutableArray<(string Word, SessionKind Kind, ImmutableArray<string> Posts)> Known =
    [
        ("plain", SessionKind.Plain, []),
        ("fetching", SessionKind.Fetching, []),
        ("gate-check", SessionKind.GateCheck, ["medic"]),
        ("check-in", SessionKind.CheckIn, ["monitor"]),
        ("opening", SessionKind.Opening, ["chief-monitor", "custodian"]),
        ("test", SessionKind.Test, ["chief-monitor", "monitor"]),
        ("adults-questionnaire", SessionKind.AdultsQuestionnaire, ["information-officer"]),
        ("counting", SessionKind.Counting, ["chief-monitor", "monitor"]),
        ("batches", SessionKind.Batches, ["singing-monitor"]),
        ("pe-test", SessionKind.PeTest, ["pe-monitor", "external-pe-monitor"]),
        ("pe-entry", SessionKind.PeEntry, ["information-officer"]),
        ("packing", SessionKind.Packing, ["chief-monitor", "custodian"]),
        ("return", SessionKind.Return, ["custodian"]),
    ];

    /// <summary>What an empty post means where the plan does not say.</summary>
    private static readonly ImmutableArray<(string Post, string IfEmpty)> Usual =
    [
        ("chief-monitor", "wait 20 min"), ("monitor", "wait 15 min"), ("custodian", "wait 10 min"), ("information-officer", "wait 30 min"), ("medic", "slower 50%"),
        ("pe-monitor", "slower 0%"), ("external-pe-monitor", "slower 0%"), ("singing-monitor", "slower 0%"),
    ];

    public static ImmutableArray<string> Words { get; } = [.. Known.Select(known => known.Word)];

    public static Parsed<SessionKind> Parse(string text)
    {
        foreach ((string word, SessionKind kind, _) in Known)
            if (word == text) return Parsed.Of(kind, word);
        return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectOneOf, Words), Suggestions.For(text, Words));
    }

    public static ImmutableArray<string> PostsOf(SessionKind kind) => Known.Single(known => known.Kind == kind).Posts;

    public static string IfEmpty(string post) => Usual.FirstOrDefault(usual => usual.Post == post).IfEmpty ?? "wait 15 min";

    /// <summary>Whether all who hold a post are wanted at once, not one of them.</summary>
    public static bool NeedsAll(SessionKind kind) => kind is SessionKind.PeTest or SessionKind.Batches;
}
