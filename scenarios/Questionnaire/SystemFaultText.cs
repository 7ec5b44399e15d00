using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Questionnaire;

/// <summary>A failure of the system that a plan wants to see: <c>gateway at T 09:10 lasts 60 s</c>, <c>log-ins of east at T 09:00 lasts 150 min</c>.</summary>
/// <param name="What">What fails.</param>
/// <param name="Site">Of which site; empty: of all.</param>
/// <param name="Day">On which day.</param>
/// <param name="Second">At which second of it.</param>
/// <param name="Lasts">How long.</param>
internal sealed record SystemFaultText(FaultySystem What, string Site, PlanDate Day, int Second, SimDuration Lasts)
{
    private const string Gateway = "gateway", LogIns = "log-ins";

    public static Parsed<SystemFaultText> Parse(string text)
    {
        Fault wrong = new(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectSystemFault));
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string site = words is [_, "of", var named, ..] ? named : "";
        if (words.Length == 0 || words[0] is not (Gateway or LogIns)) return wrong;
        // What follows reads like an inject; the place of the unit is taken by a word that is none.
        string[] rest = site.Length == 0 ? words[1..] : words[3..];
        if (rest is not ["at", _, _, "lasts", _, _]) return wrong;
        Parsed<OutsideText> inject = OutsideText.Inject($"{words[0]} {Gateway} {string.Join(' ', rest)}");
        if (inject.Fault is { } fault) return fault;
        OutsideText value = inject.Value!;
        string spelled = inject.Text[$"{words[0]} {Gateway} ".Length..];
        return Parsed.Of(
            new SystemFaultText(words[0] == LogIns ? FaultySystem.LogIns : FaultySystem.Gateway, site, value.When.Day, value.When.Second, value.Lasts),
            site.Length == 0 ? $"{words[0]} {spelled}" : $"{words[0]} of {site} {spelled}");
    }
}
