using System.Globalization;

namespace RolloutSim.Scenarios.Tables.Dates;

/// <summary>Reads a date from left to right.</summary>
internal sealed class DateScanner(string text)
{
    private int _at;

    public bool IsAtEnd => _at >= text.Length;

    public char Next => IsAtEnd ? '\0' : text[_at];

    public int At { get => _at; set => _at = value; }

    public bool Take(string word)
    {
        if (string.CompareOrdinal(text, _at, word, 0, word.Length) != 0) return false;
        _at += word.Length;
        return true;
    }

    public bool TakeAny(params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            if (Take(word)) return true;
        return false;
    }

    /// <summary>One of these characters.</summary>
    public bool TakeOneOf(string characters)
    {
        if (IsAtEnd || !characters.Contains(text[_at])) return false;
        _at++;
        return true;
    }

    /// <summary>A whole number of at most so many digits, and how many it has; null and nothing taken for a longer one or none.</summary>
    public int? Number(int most, out int digits)
    {
        digits = 0;
        while (_at + digits < text.Length && char.IsAsciiDigit(text[_at + digits])) digits++;
        if (digits == 0 || digits > most) return null;
        int number = int.Parse(text.AsSpan(_at, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        _at += digits;
        return number;
    }

    /// <summary>An English month's name, whole or its first three letters.</summary>
    public int? MonthName()
    {
        string[] names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        for (int month = 1; month <= 12; month++)
        {
            string name = names[month - 1];
            foreach (string word in (string[])[name, name[..3] + ".", name[..3]])
            {
                if (string.Compare(text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
                _at += word.Length;
                return month;
            }
        }
        return null;
    }
}
