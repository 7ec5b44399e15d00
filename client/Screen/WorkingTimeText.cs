using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>Lengths of working time: minutes, hours up to a working day, then working days.</summary>
internal static class WorkingTimeText
{
    public static string Of(double hours, double dayHours, ScreenTexts texts)
    {
        if (hours < 1) return texts.Say(TextId.Minutes, Math.Round(hours * 60));
        return hours < dayHours ? texts.Say(TextId.Hours, hours) : texts.Say(TextId.WorkingDays, hours / dayHours);
    }

    /// <summary>How late, how much slack, or that neither is known yet.</summary>
    public static Cell Edge(long? lateUs, double? lateHours, double? slackHours, double dayHours, ScreenTexts texts)
    {
        if (lateUs > 0) return new Cell(texts.Say(TextId.Late, Of(lateHours ?? 0, dayHours, texts)), Ink.Bad);
        if (slackHours is not { } slack) return new Cell(texts[TextId.NotDue], Ink.Faint);
        return new Cell(Of(slack, dayHours, texts), slack < dayHours ? Ink.Warning : Ink.Good);
    }
}
