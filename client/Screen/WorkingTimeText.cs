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
        if (lateUs is > 0 and { } late) return new Cell(Late(late, lateHours ?? 0, dayHours, texts), Ink.Bad);
        if (slackHours is not { } slack) return new Cell(texts[TextId.NotDue], Ink.Faint);
        return new Cell(Of(slack, dayHours, texts), slack < dayHours ? Ink.Warning : Ink.Good);
    }

    /// <summary>Who works overtime on the evening of the deadline is late by no working time: then the clock says how late.</summary>
    private static string Late(long lateUs, double lateHours, double dayHours, ScreenTexts texts)
    {
        if (Math.Round(lateHours * 60) > 0) return texts.Say(TextId.Late, Of(lateHours, dayHours, texts));
        double clockHours = lateUs / 3.6e9;
        return texts.Say(TextId.LateOutOfHours, clockHours < 1 ? texts.Say(TextId.Minutes, Math.Ceiling(clockHours * 60)) : texts.Say(TextId.Hours, clockHours));
    }
}
