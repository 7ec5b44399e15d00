using RolloutSim.Model.Custody;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Shapes;

/// <summary>The shapes of <c>test-day</c> and <c>tools</c>: their keys, and what holds where a plan does not say.</summary>
internal static class TestDayShape
{
    private const int Most = 1_000_000;

    /// <summary>Working time of people on the spot, by the clock.</summary>
    private static readonly ValueShape Time = ValueShape.Of(QuantityParser.Distribution(Measure.Delay), "5..8..15 min", "lognormal(mean 4 min cv 0.5)");
    private static readonly ValueShape Share = ValueShape.Of(QuantityParser.Share(0, 1, orEqual: true), "1%");
    private static readonly ValueShape Delay = ValueShape.Of(QuantityParser.Single(Measure.Delay), "5 min");
    private static readonly ValueShape Handover = ValueShape.Of(QuantityParser.AtLeast(CustodyPlan.LeastHandover, MessageId.HandoverTooShort), "2..3..6 min");
    private static readonly ValueShape Name = ValueShape.Of(Slug.Parse, "tools-mailed-back");
    private static readonly ValueShape Whose = OneOf("county", "school");

    private static readonly MapShape Gate = MapShape.Of(
        new("check", Time, Default: "5..8..15 s"), new("fever", Share, Default: "0.1%"), new("recheck", Time, Default: "10..15..25 min"),
        new("confirmed", Share, Default: "40%"), new("consent", Time, Default: "5..15..45 min"), new("refused", Share, Default: "50%"));

    private static readonly MapShape Counting = MapShape.Of(
        new("open", Time, Default: "8..12..18 min"), new("count", Time, Default: "8..12..20 min"), new("wrong", Share, Default: "1%"),
        new("again", Time, Default: "3..6..15 min"), new("lost", Share, Default: "1%"), new("pack", Time, Default: "10..15..30 min"));

    private static readonly MapShape Batches = MapShape.Of(
        new("size", Whole(1, 1_000), Default: "5"), new("takes", Time, Default: "10..13..18 min"), new("monitors", Whole(1, 100), Default: "2"), new("headsets", Whole(1, Most), Default: "5"));

    private static readonly MapShape Pe = MapShape.Of(
        new("items", Whole(1, 32), Default: "8"), new("indoor", Whole(0, 32), Default: "3"), new("trial", Time, Default: "40..70..130 s"),
        new("injury", Share, Default: "0.05%"), new("treatment", Time, Default: "5..10..25 min"));

    private static readonly MapShape Entry = MapShape.Of(
        new("typists", Whole(1, 1_000), Default: "1"), new("checkers", Whole(1, 1_000), Default: "2"), new("type", Time, Default: "2..4..7 min"),
        new("check", Time, Default: "40..60..120 s"), new("wrong", ValueShape.Of(QuantityParser.Share(0, 0.9m, orEqual: true), "3%"), Default: "3%"), new("upload", Time, Default: "1..2..5 min"));

    private static readonly MapShape Weather = MapShape.Of(
        new("rain", Share, Default: "15%"), new("lasts", Time, Default: "0.5..1.5..4 h"), new("slower", ValueShape.Of(QuantityParser.Share(0, 5, orEqual: true), "25%"), Default: "25%"));

    private static readonly MapShape Paper = MapShape.Of(
        new("per-hour", Whole(1, 1_000_000_000), IsRequired: true), new("sheets", Whole(1, 1_000), IsRequired: true), new("way", Time, IsRequired: true));

    public static readonly MapShape TestDay = MapShape.Of(
        new("gate", Gate), new("check-in", Time, Default: "10..15..30 s"), new("counting", Counting), new("change-over", Time, Default: "1..2..4 min"),
        new("batches", Batches), new("pe", Pe), new("entry", Entry), new("weather", Weather), new("late-after", Delay, Default: "5 min"),
        new("latest-start", Delay, Default: "3 h"), new("seal-decision", Time, Default: "20..40..90 min"),
        new("posts", MapShape.Named(PlanShape.SlugPattern, ValueShape.Of(EmptyPostText.Parse, "wait 20 min", "slower 50%", "closed after 20 min"))),
        new("stops", MapShape.Named(PlanShape.SlugPattern, OneOf([.. StopsText.Words]))), new("paper", Paper));

    private static readonly MapShape Vehicle = MapShape.Of(
        new("capacity", Whole(1, 1_000), Default: "6"), new("speed", ValueShape.Of(QuantityParser.Distribution(Measure.Speed), "30..40..50 km/h"), Default: "28..40..50 km/h"),
        new("load", Handover, Default: "1.5..2..4 min"), new("hand-over", Handover, Default: "2..3..6 min"), new("waits", Delay, Default: "30 min"));

    private static readonly MapShape Faults = MapShape.Of(
        new("late-mail", Share, Default: "0.5%"), new("late-by", Time, Default: "6..24..72 h"), new("short", Share, Default: "1%"), new("short-by", Whole(1, 1_000), Default: "10"),
        new("damaged", Share, Default: "0.5%"), new("seal-broken", Share, Default: "0.02%"), new("accident", Share, Default: "0.1%"), new("accident-lasts", Time, Default: "20..45..120 min"));

    public static readonly MapShape Tools = MapShape.Of(
        new("pieces", ValueShape.Of(PerPupil.Parse, "7 per pupil"), Default: "7 per pupil"), new("spares", Whole(0, 10_000), Default: "2"),
        new("fetched-by", Whose, Default: "county"), new("night", Whose, Default: "school"), new("mailed-by", Whose, Default: "county"),
        new("mailed-to", OneOf("province", "centre"), Default: "province"), new("keepers", Whole(1, 1_000), Default: "3"), new("mail-back", Time, Default: "1..2..4 d"),
        new("vehicle", Vehicle), new("faults", Faults),
        new("dispatched", Name), new("received", Name), new("mailed", Name), new("arrived", Name));

    private static ValueShape Whole(int least, int most) => ValueShape.Of(WholeNumber.Parser(least, most), "30");

    private static ValueShape OneOf(params string[] words) => ValueShape.Among(Words.Parser([.. words]), words);
}
