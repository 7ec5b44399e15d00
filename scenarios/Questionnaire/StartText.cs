using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Questionnaire;

/// <summary>When people at terminals begin: <c>bell</c>, <c>when-ready</c>, <c>stagger 5 min by province</c>.</summary>
/// <param name="IsWhenReady">Each room when it is set up, not all at the bell.</param>
/// <param name="Step">Each unit so much later than the one before it; zero: all at once.</param>
/// <param name="Level">Which units take turns.</param>
internal sealed record StartText(bool IsWhenReady, SimDuration Step, UnitLevel Level)
{
    private const string Bell = "bell", WhenReady = "when-ready", Stagger = "stagger ", By = " by ";

    public static Parsed<StartText> Parse(string text)
    {
        if (text is Bell or WhenReady) return Parsed.Of(new StartText(text == WhenReady, SimDuration.Zero, UnitLevel.School), text);
        Fault wrong = new(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectStart));
        string[] parts = text.StartsWith(Stagger, StringComparison.Ordinal) ? text[Stagger.Length..].Split(By) : [];
        if (parts.Length != 2 || LevelWords.FromOne(parts[1].Trim()) is not { } level || level is not (UnitLevel.School or UnitLevel.County or UnitLevel.Province)) return wrong;
        Parsed<SimDuration> step = QuantityParser.Delay(SimDuration.Zero)(parts[0].Trim());
        return step.Fault is { } fault ? fault : Parsed.Of(new StartText(false, step.Value, level), $"{Stagger}{step.Text}{By}{LevelWords.One(level)}");
    }
}
