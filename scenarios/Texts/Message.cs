using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Season;

namespace RolloutSim.Scenarios.Texts;

/// <summary>Something to be said to a user, in whichever language is asked for later.</summary>
/// <remarks>Arguments are texts, numbers, dates, weekdays, names, further messages, or lists of these.</remarks>
public sealed record Message(MessageId Id, ImmutableArray<object> Arguments)
{
    public static Message Of(MessageId id, params object[] arguments) => new(id, [.. arguments]);

    public string In(TextLanguage language) =>
        string.Format(CultureInfo.InvariantCulture, MessageTable.Pattern(Id, language), [.. Arguments.Select(a => Say(a, language))]);

    /// <summary>In both languages: a made-up unit's name, say.</summary>
    public LocalName Name => new(In(TextLanguage.Chinese), In(TextLanguage.English));

    public override string ToString() => In(TextLanguage.English);

    private static string Say(object argument, TextLanguage language) => argument switch
    {
        string text => text,
        Message message => message.In(language),
        LocalName name => language == TextLanguage.Chinese ? name.Zh : name.En,
        DateOnly date => DateText.Long(date, language),
        DayOfWeek day => DateText.Weekday(day, language),
        IEnumerable list => string.Join(language == TextLanguage.Chinese ? "、" : ", ", list.Cast<object>().Select(item => Say(item, language))),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => argument.ToString() ?? "",
    };
}
