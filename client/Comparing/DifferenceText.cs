using System.Globalization;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Statistics;

namespace RolloutSim.Client.Comparing;

/// <summary>Says a difference in plain words: <c>B finishes rosters-reviewed 1.8 days earlier, 95 % interval 1.2 to 2.4</c>.</summary>
internal sealed class DifferenceText(ScreenTexts texts)
{
    public string Sentence(Comparison comparison, MeasureDifference difference)
    {
        Measure measure = difference.Measure;
        string second = comparison.Second.Label, of = texts.IsChinese ? measure.Name.Zh : measure.Of;
        if (difference.IsSame || difference.Difference == 0) return texts.Say(TextId.DifferenceNone, Label(measure), comparison.First.Label, second);
        bool isMore = difference.Difference > 0;
        var scale = AmountScale.Of(measure.Unit, difference.Difference);
        string interval = Interval(difference.Interval, isMore, scale);
        string sentence = measure.Unit switch
        {
            MeasureUnit.Chance => texts.Say(Chance(measure.Kind, isMore), second, of, Percent(difference.Second), Percent(difference.First), scale.Number(Math.Abs(difference.Difference)), interval),
            MeasureUnit.Count => texts.Say(isMore ? TextId.CountMore : TextId.CountLess, second, texts.Name(measure.Name), scale.Number(Math.Abs(difference.Difference)), interval),
            _ => texts.Say(Time(measure.Kind, isMore), second, of, scale.Amount(Math.Abs(difference.Difference), texts), interval),
        };
        if (comparison.IsOfFewer(difference)) sentence += texts[TextId.DifferenceOfFewer];
        return difference.IsFound ? sentence : sentence + texts[TextId.DifferenceMayBeChance];
    }

    /// <summary>What is compared, in a word or two: <c>tools-mailed-back late</c>.</summary>
    public string Label(Measure measure)
    {
        string of = texts.IsChinese ? measure.Name.Zh : measure.Of;
        return measure.Kind switch
        {
            MeasureKind.Goal => of,
            MeasureKind.Count => texts.Name(measure.Name),
            MeasureKind.Late => texts.Say(TextId.MeasureLate, of),
            MeasureKind.Lateness => texts.Say(TextId.MeasureLateness, of),
            MeasureKind.Done => texts.Say(TextId.MeasureDone, of),
            MeasureKind.Online or MeasureKind.Schools => of,
            MeasureKind.SeasonEnd => texts[TextId.MeasureSeasonEnd],
            _ => throw new InvalidOperationException($"There is no word for '{measure.Kind}'."),
        };
    }

    private static TextId Chance(MeasureKind kind, bool isMore) => (kind, isMore) switch
    {
        (MeasureKind.Goal, true) => TextId.GoalMore,
        (MeasureKind.Goal, false) => TextId.GoalLess,
        (_, true) => TextId.LateMore,
        _ => TextId.LateLess,
    };

    private static TextId Time(MeasureKind kind, bool isMore) => (kind, isMore) switch
    {
        (MeasureKind.Schools, true) => TextId.SchoolsLater,
        (MeasureKind.Schools, false) => TextId.SchoolsEarlier,
        (MeasureKind.Online, true) => TextId.AmountMore,
        (MeasureKind.Online, false) => TextId.AmountLess,
        (MeasureKind.SeasonEnd, true) => TextId.SeasonLater,
        (MeasureKind.SeasonEnd, false) => TextId.SeasonEarlier,
        (MeasureKind.Lateness, true) => TextId.LatenessMore,
        (MeasureKind.Lateness, false) => TextId.LatenessLess,
        (_, true) => TextId.DoneLater,
        _ => TextId.DoneEarlier,
    };

    /// <summary>The interval of the size of the difference, in the direction that the sentence says.</summary>
    private string Interval(Interval interval, bool isMore, AmountScale scale)
    {
        if (!interval.IsFinite) return texts[TextId.NoInterval];
        (double low, double high) = isMore ? (interval.Low, interval.High) : (-interval.High, -interval.Low);
        return texts.Say(TextId.IntervalOf, scale.Number(low), scale.Number(high));
    }

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture);
}
