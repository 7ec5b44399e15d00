using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Screen;

/// <summary>Remarks under a table.</summary>
internal static class Notes
{
    public static IEnumerable<string> Lines(LocalName note, ScreenTexts texts, Paint paint, int width)
    {
        string start = "  " + paint.With(Ink.Warning, "!") + " ";
        foreach (string line in TextWidth.Wrap(texts.Name(note), width - 4))
        {
            yield return start + line;
            start = "    ";
        }
    }
}
