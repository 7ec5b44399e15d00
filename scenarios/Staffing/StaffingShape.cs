using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>The shape of the sections <c>staffing</c> and <c>people.illness</c>, and the readers of their values.</summary>
internal static class StaffingShape
{
    /// <summary>Kinds of people who make up a school's staff, in the order that numbers them.</summary>
    public const string Deputies = "deputies", Directors = "directors", Teachers = "teachers", Doctors = "doctors", Guards = "guards", Others = "others";

    public const string SecondSubject = "second-subject", Yes = "yes";

    public static readonly ValueParser<double> ShareParser = QuantityParser.Share(0, 1, orEqual: true);
    public static readonly ValueParser<Model.Randomness.Distributions.Distribution> DurationParser = QuantityParser.Distribution(Measure.Delay);
    public static readonly ValueParser<Model.Randomness.Distributions.Distribution> SpeedParser = QuantityParser.Distribution(Measure.Speed);
    public static readonly ValueParser<SimDuration> DelayParser = QuantityParser.Delay(SimDuration.Zero);
    public static readonly ValueParser<int> ReservesParser = WholeNumber.Parser(0, 100), BatchesParser = WholeNumber.Parser(1, 20), WatchParser = WholeNumber.Parser(1, 50), TeamsParser = WholeNumber.Parser(1, 100), TimesParser = WholeNumber.Parser(1, Model.Visits.VisitRoundPlan.TimesMost);

    private static readonly ValueShape People = ValueShape.Of(CountText.Parse, "~2", "~1..3", "~6..9..14", "~5%");
    private static readonly ValueShape Share = ValueShape.Of(ShareParser, "~15%");
    private static readonly ValueShape Item = ValueShape.Of(Slug.Parse, "staff-trained");
    private static readonly ValueShape Date = ValueShape.Of(DateParser.Date, "~T-3");
    private static readonly ValueShape Clock = ValueShape.Of(ClockParser, "~07:30");
    private static readonly ValueShape Found = ValueShape.Of(DurationParser, "~5..10..20 min");
    private static readonly ValueShape Weekly = ValueShape.Of(ChancePerWeek, "~2% per week");

    private static readonly MapShape Profile = MapShape.Of(
        new(Deputies, People), new(Directors, People), new(Teachers, People), new(Doctors, People), new(Guards, People), new(Others, People), new(SecondSubject, Share));

    private static readonly MapShape Lenders = MapShape.Of([.. SchoolKinds.All.Select(kind => new ShapeKey(kind, People))]);

    private static readonly MapShape Post = MapShape.Of(
        new("eligible", ValueShape.Of(Eligibility.Parse, "~computer teacher", "~doctor or sent by county health")), new("on", new ListShape(ValueShape.Of(DayText.Parse, "L", "T morning"))),
        new("trained", ValueShape.Among(YesOrNo, ["yes", "no"])), new("reserves", ValueShape.Of(ReservesParser, "~2")));

    private static readonly MapShape Visit = MapShape.Of(
        new("teams", ValueShape.Of(TeamsParser, "~3"), IsRequired: true), new("times", ValueShape.Of(TimesParser, "3")), new("stay", Found, IsRequired: true),
        new("found", Share, IsRequired: true), new("mends", Item, IsRequired: true), new("rework", Found, IsRequired: true));

    public static readonly MapShape Section = MapShape.Of(
        new("tested", new ListShape(ValueShape.Among(Subject, Subjects.All))), new("subjects", MapShape.Of([.. Subjects.All.Select(subject => new ShapeKey(subject, Share))])),
        new("schools", MapShape.Of([.. SchoolKinds.All.Select(kind => new ShapeKey(kind, Profile))])), new("county", MapShape.Of(new("inspectors", People), new("officers", People), new("health-workers", People))),
        new("town", Lenders), new("township", Lenders), new("townships", MapShape.Named(PlanShape.CodePattern, new ListShape(ValueShape.Of<string>(Word, "school-15")))),
        new("people", MapShape.Named(PlanShape.CodePattern, new ListShape(ValueShape.Of(PeopleText.Parse, "head", "3 teachers of mathematics and PE")))),
        new("posts", MapShape.Named(PlanShape.SlugPattern, Post)), new("borrow", ValueShape.Among(Borrow, BorrowWords)), new("chosen", MapShape.Of(new("after", Item), new("by", Date))),
        new("training", MapShape.Of(new("after", Item), new("seats", ValueShape.Of(SeatsPerSchool, "~9 per school")), new("batches", ValueShape.Of(BatchesParser, "~2")), new("schools-after", Item))),
        new("there-by", MapShape.Of(new("morning", Clock), new("afternoon", Clock))),
        new("absent", MapShape.Of(new("told-before", Share), new("evening", Clock), new("noticed", ValueShape.Of(DelayParser, "~10 min")))),
        new("found", MapShape.Of(new("in-school", Found), new("reserve", Found), new("borrowed", Found))), new("travel", ValueShape.Of(SpeedParser, "~25..35..50 km/h")),
        new("visits", MapShape.Named(PlanShape.SlugPattern, Visit)),
        new("nights", MapShape.Of(new("watch", ValueShape.Of(WatchParser, "~2"), IsRequired: true), new("from", Date, IsRequired: true), new("to", Date, IsRequired: true))));

    /// <summary>Of <c>people</c>: illness that goes round a county, or a school.</summary>
    public static readonly MapShape Illness = MapShape.Of(new("county", Wave(isSpread: true)), new("school", Wave(isSpread: false)));

    public static ImmutableArray<string> BorrowWords => ["none", "township", "county"];

    /// <summary>As in <c>9 per school</c>.</summary>
    public static Parsed<int> SeatsPerSchool(string text)
    {
        string[] parts = text.Split(" per ", 2);
        Fault? fault = parts.Length == 2 && parts[1].Trim() == "school" ? null : new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectShape, "9 per school"));
        Parsed<int> seats = WholeNumber.Parser(0, 1_000)(parts[0].Trim());
        return fault ?? seats.Fault ?? Parsed.Of(seats.Value, $"{seats.Text} per school");
    }

    /// <summary>As in <c>2% per week</c>.</summary>
    public static Parsed<double> ChancePerWeek(string text)
    {
        string[] parts = text.Split(" per ", 2);
        if (parts.Length != 2 || parts[1].Trim() != "week") return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectShape, "2% per week"));
        Parsed<double> share = ShareParser(parts[0].Trim());
        return share.Fault is { } fault ? fault : Parsed.Of(share.Value, $"{share.Text} per week");
    }

    /// <summary>A time of day, in minutes since midnight.</summary>
    public static Parsed<int> ClockParser(string text) => ClockText.Parse(text) is { } minutes
        ? Parsed.Of(minutes, ClockText.Write(minutes))
        : new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectShape, "07:30"));

    public static Parsed<string> YesOrNo(string text) => OneOf(text, ["yes", "no"]);

    public static Parsed<string> Borrow(string text) => OneOf(text, BorrowWords);

    public static Parsed<string> Word(string text) => Parsed.Of(text, text);

    private static Parsed<string> Subject(string text) => Subjects.All.Contains(text)
        ? Parsed.Of(text, text)
        : new Fault(Message.Of(MessageId.UnknownSubject, text), Message.Of(MessageId.ExpectOneOf, Subjects.All), Suggestions.For(text, Subjects.All));

    private static Parsed<string> OneOf(string text, ImmutableArray<string> known) => known.Contains(text)
        ? Parsed.Of(text, text)
        : new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectOneOf, known), Suggestions.For(text, known));

    private static MapShape Wave(bool isSpread)
    {
        ShapeKey[] keys = [new("chance", Weekly, IsRequired: true), new("lasts", ValueShape.Of(DurationParser, "~5..8..14 d"), IsRequired: true), new("absent", Share, IsRequired: true)];
        return MapShape.Of(isSpread ? [.. keys, new("reaches", Share, IsRequired: true)] : keys);
    }
}
