using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>Why the late work items of a unit are late: a line each, the greatest cause first.</summary>
internal static class WhyLateLines
{
    private const int CausesShown = 6;

    public static IEnumerable<string> Of(UnitSummary unit, ScreenTexts texts, Paint paint, int width)
    {
        if (unit.WhyLate.IsEmpty) yield break;
        yield return paint.With(Ink.Heading, texts[TextId.WhyLate]) + "  " + paint.With(Ink.Faint, texts[TextId.WhyLateKey]);
        foreach (WhyLateSummary late in unit.WhyLate)
        {
            List<Cell> causes = [.. late.Causes.Take(CausesShown).Select(cause => Cause(unit, late, cause, texts))];
            if (late.Causes.Length > CausesShown) causes.Add(new Cell(texts.Say(TextId.CausesMore, late.Causes.Length - CausesShown), Ink.Faint));
            string lead = "  " + (texts.IsChinese ? late.Name.Zh : late.Id) + " " + Length(late.LateUs, texts);
            foreach (string line in Flow.Lines(new Cell(lead, Ink.Bad), "  ", causes, width, 4, paint)) yield return line;
        }
        yield return "";
    }

    /// <summary><c>closed 63.0 h</c>, <c>took longer 3.1 h at school-09 pe-data-entered</c>.</summary>
    private static Cell Cause(UnitSummary unit, WhyLateSummary late, CauseSummary cause, ScreenTexts texts)
    {
        string text = $"{texts.LateTag(cause.Tag)} {Length(cause.Us, texts)}";
        if (cause.Unit == unit.Unit && cause.Item == late.Id) return text;
        string item = texts.IsChinese ? cause.ItemName.Zh : cause.Item;
        return texts.Say(TextId.CauseAt, text, cause.Unit == unit.Unit ? item : $"{cause.Unit} {item}");
    }

    /// <summary>Of the clock, nights and all.</summary>
    private static string Length(long us, ScreenTexts texts)
    {
        double hours = us / 3.6e9;
        if (hours < 1) return texts.Say(TextId.Minutes, Math.Max(1, Math.Round(hours * 60)));
        return hours < 100 ? texts.Say(TextId.Hours, hours) : texts.Say(TextId.WorkingDays, hours / 24);
    }
}
