using RolloutSim.Model.Incidents;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>Whom an incident keeps away from work: <c>information-officer for 1 d</c>, <c>8% for 5..8..14 d</c>.</summary>
internal static class AbsentText
{
    private const string For = " for ", Example = "information-officer for 1 d";

    public static Parsed<AbsentPlan> Parse(string text)
    {
        string[] parts = text.Split(For, 2);
        if (parts.Length != 2) return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectShape, Example));
        string who = parts[0].Trim();
        Parsed<Model.Randomness.Distributions.Distribution> lasts = IncidentsShape.TimeParser(parts[1].Trim());
        if (lasts.Fault is { } noTime) return noTime;
        if (who.EndsWith('%'))
        {
            Parsed<double> share = IncidentsShape.ShareParser(who);
            return share.Fault is { } noShare ? noShare : Parsed.Of(new AbsentPlan("", share.Value, lasts.Value!), $"{share.Text} for {lasts.Text}");
        }
        return Slug.Parse(who).Fault is { } noName ? noName : Parsed.Of(new AbsentPlan(who, 0, lasts.Value!), $"{who} for {lasts.Text}");
    }
}
