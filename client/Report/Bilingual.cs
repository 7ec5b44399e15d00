using System.Globalization;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Report;

/// <summary>Says things in both languages at once.</summary>
internal static class Bilingual
{
    private static readonly ScreenTexts Chinese = new(TextLanguage.Chinese), English = new(TextLanguage.English);

    public static LocalName Both(Func<ScreenTexts, string> say) => new(say(Chinese), say(English));

    /// <summary>A text with arguments; names among them stand in its language.</summary>
    public static LocalName Say(TextId id, params object?[] arguments) =>
        Both(texts => texts.Say(id, [.. arguments.Select(argument => argument is LocalName name ? texts.Name(name) : argument)]));

    /// <summary>The same in both.</summary>
    public static LocalName Same(string text) => new(text, text);

    /// <summary><c>Sat 29 May</c>, of an ISO 8601 moment or day.</summary>
    public static LocalName Day(string iso) => Both(texts => new DateTexts(texts).Day(Civil(iso)));

    /// <summary><c>28 May 17:25</c>.</summary>
    public static LocalName Time(string iso) => Both(texts => new DateTexts(texts).Time(Civil(iso)));

    /// <summary><c>Sat 29 May 18:00</c>.</summary>
    public static LocalName DayAndTime(string iso) => Both(texts => string.Create(CultureInfo.InvariantCulture, $"{new DateTexts(texts).Day(Civil(iso))} {Civil(iso):HH:mm}"));

    /// <summary>One behind the other, with the language's comma.</summary>
    public static LocalName List(IEnumerable<LocalName> names) => Both(texts => string.Join(texts[TextId.ListComma], names.Select(texts.Name)));

    /// <summary>The date and time of day that a moment names, whatever its offset.</summary>
    public static DateTime Civil(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).DateTime;

    /// <summary>To the minute, without the offset: <c>2021-05-29T18:00</c>.</summary>
    public static string Minute(string iso) => Civil(iso).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
