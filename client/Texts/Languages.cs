using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Texts;

/// <summary>Which language to speak.</summary>
internal static class Languages
{
    public static readonly string[] Names = ["en", "zh"];

    /// <summary>From <c>LC_ALL</c>, <c>LC_MESSAGES</c> and <c>LANG</c>, the first that is set; English where they say something else.</summary>
    public static TextLanguage OfEnvironment(Func<string, string?> variable)
    {
        string? locale = ((string[])["LC_ALL", "LC_MESSAGES", "LANG"]).Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale is not null && locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? TextLanguage.Chinese : TextLanguage.English;
    }

    /// <summary>The language that <c>--lang</c> asks for, looked up before the arguments are parsed, because errors in them are said in it.</summary>
    public static TextLanguage? Asked(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            string? name = arguments[i] == "--lang" && i + 1 < arguments.Count ? arguments[i + 1]
                : arguments[i].StartsWith("--lang=", StringComparison.Ordinal) || arguments[i].StartsWith("--lang:", StringComparison.Ordinal) ? arguments[i][7..] : null;
            if (name == "en") return TextLanguage.English;
            if (name == "zh") return TextLanguage.Chinese;
        }
        return null;
    }
}
