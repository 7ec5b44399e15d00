using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>When a session of a test day runs, as a plan has it.</summary>
/// <param name="From">Minutes since midnight; null when it begins at the end of <paramref name="After"/>.</param>
/// <param name="To">Minutes since midnight; null when it ends when all are done, or by its length.</param>
/// <param name="Length">Minutes; null when not said.</param>
/// <param name="IsLengthAssumed">A tilde stands before the length.</param>
/// <param name="After">The session that comes before, by name; empty when the clock says when it begins.</param>
/// <param name="Title">What else the text says.</param>
internal sealed record SessionTime(int? From, int? To, int? Length, bool IsLengthAssumed, string After, string Title)
{
    private const string Done = "done", AfterWord = "after ";

    /// <summary>As in <c>09:00-10:20 mathematics</c>, <c>09:30-done ~90 min questionnaire</c>, <c>PE entry after PE test</c>, <c>90 min after pe-test</c>.</summary>
    public static Parsed<SessionTime> Parse(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        int? from = null, to = null;
        Message expected = Message.Of(MessageId.ExpectSession);
        if (rest.Length > 5 && rest[5] == '-' && ClockText.Parse(rest[..5]) is { } begin)
        {
            int end = rest.IndexOf(' ');
            ReadOnlySpan<char> until = end < 0 ? rest[6..] : rest[6..end];
            from = begin;
            if (!until.SequenceEqual(Done))
            {
                to = ClockText.Parse(until);
                if (to is null) return new Fault(Message.Of(MessageId.NotUnderstood), expected);
                if (to <= from) return new Fault(Message.Of(MessageId.SessionBackwards), expected);
            }
            rest = end < 0 ? [] : rest[end..].Trim();
        }
        bool isLengthAssumed = false;
        int? length = null;
        if (to is null && TakeLength(ref rest, out isLengthAssumed) is { } minutes) length = minutes;
        if (length is <= 0 or > ClockText.Midnight) return new Fault(Message.Of(MessageId.OutOfRange), expected);
        string after = "";
        if (from is null)
        {
            int at = rest.StartsWith(AfterWord) ? 0 : rest.LastIndexOf(" " + AfterWord) + 1;
            if (at == 0 && !rest.StartsWith(AfterWord)) return new Fault(Message.Of(MessageId.NotUnderstood), expected);
            after = Slug.Of(rest[(at + AfterWord.Length)..].ToString());
            if (!Slug.Is(after)) return new Fault(Message.Of(MessageId.NotUnderstood), expected);
            rest = rest[..at].Trim();
        }
        var time = new SessionTime(from, to, length, isLengthAssumed, after, rest.ToString());
        return Parsed.Of(time, time.WrittenTime);
    }

    /// <summary>The time without the title, as the map form's <c>at</c> has it.</summary>
    public string WrittenTime
    {
        get
        {
            string length = Length is null ? "" : $"{(IsLengthAssumed ? "~" : "")}{Length} min";
            if (From is null) return length.Length == 0 ? AfterWord + After : $"{length} {AfterWord}{After}";
            string span = $"{ClockText.Write(From.Value)}-{(To is null ? Done : ClockText.Write(To.Value))}";
            return length.Length == 0 ? span : $"{span} {length}";
        }
    }

    /// <summary>A number with <c>min</c> or <c>h</c> at the beginning; whole minutes.</summary>
    private static int? TakeLength(ref ReadOnlySpan<char> rest, out bool isAssumed)
    {
        isAssumed = rest.StartsWith("~");
        ReadOnlySpan<char> text = isAssumed ? rest[1..].TrimStart() : rest;
        int digits = Numbers.LengthAt(text);
        if (digits == 0 || !Numbers.TryParse(text[..digits], out decimal number)) return null;
        text = text[digits..].TrimStart();
        int unitEnd = text.IndexOf(' ');
        ReadOnlySpan<char> unit = unitEnd < 0 ? text : text[..unitEnd];
        if (unit is not ("min" or "h") || number > ClockText.Midnight) return null;
        rest = unitEnd < 0 ? [] : text[unitEnd..].TrimStart();
        return (int)Math.Ceiling(unit is "h" ? number * 60 : number);
    }
}
