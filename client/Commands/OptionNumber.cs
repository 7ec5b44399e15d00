using System.CommandLine;
using System.Globalization;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Commands;

/// <summary>Options whose value is a whole number.</summary>
internal static class OptionNumber
{
    /// <summary>The number; null where the option is not given.</summary>
    /// <exception cref="UsageException">It is none, or out of range.</exception>
    public static long? Read(Option<string> option, long least, long most, ParseResult parsed, ScreenTexts texts)
    {
        if (parsed.GetValue(option) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= least && number <= most) return number;
        throw new UsageException(texts.Say(TextId.BadNumber, option.Name, least, most, text));
    }
}
