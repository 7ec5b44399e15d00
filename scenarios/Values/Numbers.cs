using System.Globalization;

namespace RolloutSim.Scenarios.Values;

/// <summary>Numbers as plans write them: digits, at most one point, no exponent, no thousands.</summary>
internal static class Numbers
{
    private const int MostDigits = 18;

    /// <summary>How many characters at the beginning of a text are a number; 0 when there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        int digits = Digits(text);
        if (digits == 0 || digits >= text.Length - 1 || text[digits] != '.') return digits;
        int fraction = Digits(text[(digits + 1)..]);
        return fraction == 0 ? digits : digits + 1 + fraction;
    }

    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        return text.Length is > 0 and <= MostDigits && LengthAt(text) == text.Length
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Without zeros that say nothing.</summary>
    public static string Write(decimal value) => value.ToString("0.##################", CultureInfo.InvariantCulture);

    private static int Digits(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        return i;
    }
}
