namespace RolloutSim.Client.Screen;

/// <summary>Colours text for a terminal, or leaves it as it is.</summary>
internal sealed class Paint(bool colours)
{
    public static readonly Paint None = new(false);

    /// <summary>Whether to colour: a terminal, and nobody said no (https://no-color.org).</summary>
    public static Paint For(bool isTerminal, bool noColor, Func<string, string?> variable) =>
        new(isTerminal && !noColor && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb");

    public bool IsColoured => colours;

    public string With(Ink ink, string text) => !colours || ink == Ink.Plain || text.Length == 0 ? text : $"\e[{Code(ink)}m{text}\e[0m";

    private static string Code(Ink ink) => ink switch
    {
        Ink.Title => "1",
        Ink.Heading => "1;36",
        Ink.Faint => "2",
        Ink.Good => "32",
        Ink.Warning => "33",
        Ink.Bad => "1;31",
        _ => "0",
    };
}
