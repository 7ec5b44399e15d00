using System.Globalization;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>Numbers of things and people.</summary>
internal static class WholeNumber
{
    public static ValueParser<int> Parser(int least, int most) => text =>
    {
        Message expected = Message.Of(MessageId.ExpectWhole, least, most);
        if (text.Length == 0 || !text.AsSpan(text[0] == '-' && text.Length > 1 ? 1 : 0).ContainsOnlyDigits()) return new Fault(Message.Of(MessageId.NoCount), expected);
        // Digits that do not fit into an int are out of range as well.
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) || number < least || number > most)
            return new Fault(Message.Of(MessageId.OutOfRange), expected);
        return Parsed.Of(number, number.ToString(CultureInfo.InvariantCulture));
    };

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }
}
