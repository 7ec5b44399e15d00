using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Results;

/// <summary>Says in a sentence what a decision was worth in one season: what it spares, and what it costs.</summary>
internal static class ForkWorth
{
    private static readonly ScreenTexts English = new(TextLanguage.English), Chinese = new(TextLanguage.Chinese);

    public static LocalName Say(SeasonCost before, SeasonCost after, bool isSame) => new(Say(before, after, isSame, Chinese), Say(before, after, isSame, English));

    private static string Say(SeasonCost before, SeasonCost after, bool isSame, ScreenTexts texts)
    {
        if (isSame) return texts[TextId.WorthSame];
        (TextId Text, TextId One, int Difference)[] all =
        [
            (TextId.WorthSchools, TextId.WorthSchool, after.SchoolsTouched - before.SchoolsTouched),
            (TextId.WorthPupils, TextId.WorthPupil, after.PupilsTouched - before.PupilsTouched),
            (TextId.WorthLateSessions, TextId.WorthLateSession, after.SessionsLate - before.SessionsLate),
            (TextId.WorthGivenUps, TextId.WorthGivenUp, after.SessionsGivenUp - before.SessionsGivenUp),
            (TextId.WorthPackages, TextId.WorthPackage, after.PackagesLate - before.PackagesLate),
            .. new[] { (TextId.WorthIncidents1, TextId.WorthIncident1), (TextId.WorthIncidents2, TextId.WorthIncident2), (TextId.WorthIncidents3, TextId.WorthIncident3) }
                .Select((text, level) => (text.Item1, text.Item2, after.Incidents[level] - before.Incidents[level])),
            (TextId.WorthItems, TextId.WorthItem, after.WorkItemsLate - before.WorkItemsLate),
        ];
        string List(bool isSpared) => string.Join(
            texts[TextId.ListComma],
            all.Where(each => each.Difference != 0 && each.Difference < 0 == isSpared)
                .Select(each => texts.Say(Math.Abs(each.Difference) == 1 ? each.One : each.Text, Math.Abs(each.Difference).ToString("#,0", CultureInfo.InvariantCulture))));
        (string spared, string cost) = (List(true), List(false));
        string counted = (spared.Length > 0, cost.Length > 0) switch
        {
            (true, true) => texts.Say(TextId.WorthBoth, spared, cost),
            (true, false) => texts.Say(TextId.WorthSpares, spared),
            (false, true) => texts.Say(TextId.WorthCosts, cost),
            _ => "",
        };
        string moved = string.Join(texts[TextId.ListComma], Moved(before, after, texts));
        return (counted.Length > 0, moved.Length > 0) switch
        {
            (true, true) => texts.Say(TextId.WorthAndMoved, counted, moved),
            (true, false) => counted,
            (false, true) => moved,
            _ => texts[TextId.WorthNothing],
        };
    }

    /// <summary>What is done in the last school earlier or later.</summary>
    private static IEnumerable<string> Moved(SeasonCost before, SeasonCost after, ScreenTexts texts)
    {
        bool hasDays = after.Done.Any(moment => moment.Day > 1);
        foreach ((DoneMoment was, DoneMoment now) in before.Done.Join(after.Done, moment => (moment.What, moment.Day), moment => (moment.What, moment.Day), (was, now) => (was, now)))
        {
            if (!now.IsOther(was)) continue;
            (TextId alone, TextId onDay) = now.What switch
            {
                DaySubject.Tools => (TextId.DoneTools, TextId.DoneToolsOnDay),
                DaySubject.Pupils => (TextId.DonePupils, TextId.DonePupilsOnDay),
                _ => (TextId.DoneAdults, TextId.DoneAdultsOnDay),
            };
            string what = hasDays ? texts.Say(onDay, now.Day) : texts[alone];
            yield return now.MinutesAfter(was) is { } minutes
                ? texts.Say(minutes > 0 ? TextId.WorthLater : TextId.WorthEarlier, what, Math.Abs(minutes).ToString("#,0", CultureInfo.InvariantCulture))
                : texts.Say(now.At is null ? TextId.WorthNoLonger : TextId.WorthNow, what);
        }
    }
}
