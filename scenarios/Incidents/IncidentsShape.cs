using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>The shape of the section <c>incidents</c>, and the readers of its values.</summary>
internal static class IncidentsShape
{
    public const string ReportWithin = "report-within", AcknowledgeWithin = "acknowledge-within", CallAgain = "call-again", PassOn = "pass-on-at", Spread = "spread", ByForm = "by-form",
        Kinds = "kinds", Duty = "duty", Efforts = "efforts", Helpers = "helpers", Groups = "groups", Reports = "reports", Rates = "rates";

    public const string Listed = "listed", Usual = "usual", Yes = "yes", EpidemicCommand = "epidemic-command", Province = "province";

    public static readonly ValueParser<SimDuration> DelayParser = QuantityParser.Delay(SimDuration.FromSeconds(1));
    public static readonly ValueParser<Model.Randomness.Distributions.Distribution> TimeParser = QuantityParser.Distribution(Measure.Delay);
    public static readonly ValueParser<double> ShareParser = QuantityParser.Share(0, 1, orEqual: true);
    public static readonly ValueParser<double> SlowerParser = QuantityParser.Share(0, 5, orEqual: true);
    public static readonly ValueParser<int> AgainParser = WholeNumber.Parser(0, 20), WaitingParser = WholeNumber.Parser(0, 1_000), PeopleParser = WholeNumber.Parser(0, 100), LevelParser = WholeNumber.Parser(1, 3);

    private static readonly ValueShape Delay = ValueShape.Of(DelayParser, "~10 min");
    private static readonly ValueShape Time = ValueShape.Of(TimeParser, "~10..40..180 min");
    private static readonly ValueShape Share = ValueShape.Of(ShareParser, "~5%");
    private static readonly ValueShape People = ValueShape.Of(PeopleParser, "~2");
    private static readonly ValueShape Levels = ValueShape.Among(LevelParser, ["1", "2", "3"]);

    /// <summary>The keys of <c>efforts</c>, and the work that each is of; what is done at the school is the kind's own.</summary>
    public static ImmutableArray<(string Key, DutyWork Work)> Works { get; } =
    [
        ("take", DutyWork.Take), ("call", DutyWork.Call), ("write-down", DutyWork.WriteDown), ("tell", DutyWork.Tell), ("decide", DutyWork.Decide), ("ask", DutyWork.Ask),
        ("propose", DutyWork.Propose), ("approve", DutyWork.Approve),
    ];

    /// <summary>The keys of <c>duty</c>.</summary>
    public static ImmutableArray<IncidentSeat> OnDuty { get; } = [.. IncidentSeats.All.Where(seat => !IncidentSeats.IsHelper(seat))];

    private static readonly MapShape Kind = MapShape.Of(
        new("zh", WordsShape.Any), new("en", WordsShape.Any), new("level", Levels, IsRequired: true), new("chance", ValueShape.Of(ChanceText.Parse, "~0.4% per school and day", "~0.02% per package")),
        new("at", ValueShape.Among(At, ["school", "county"])), new("days", ValueShape.Of(SpanTexts.Days, "T-3..L")), new("hours", ValueShape.Of(SpanTexts.Hours, "~06:00-08:00")), new("reach", Share),
        new("lasts", Time), new("handling", Time), new("helper", ValueShape.Among(SeatWords.Helper, SeatWords.Helpers)), new("approval", ValueShape.Among(Approval, [Province, EpidemicCommand])),
        new("urgent", ValueShape.Among(YesOrNo, [Yes, "no"])), new("measure", ValueShape.Of(MeasureText.Parse, "~postpone 30 min", "~switch-to-paper")), new("graver", Share), new("lighter", Share), new("slower", ValueShape.Of(SlowerParser, "~33%")),
        new("touches", ValueShape.Among(Touches, ["school", "one"])), new("absent", ValueShape.Of(AbsentText.Parse, "~information-officer for 1 d", "~8% for 5..8..14 d")));

    private static readonly MapShape ByLevel = MapShape.Of(new("level-1", Delay), new("level-2", Delay), new("level-3", Delay));

    public static readonly MapShape Section = new(
        [
            new(ReportWithin, ByLevel), new(AcknowledgeWithin, ByLevel), new(CallAgain, ValueShape.Of(AgainParser, "~1")), new(PassOn, ValueShape.Of(WaitingParser, "~6")),
            new(Spread, ValueShape.Of(SpanTexts.Spread, "~3 within 30 min")), new(ByForm, Delay),
            new(Duty, MapShape.Of([.. OnDuty.Select(seat => new ShapeKey(SeatWords.Of(seat), People))])),
            new(Efforts, MapShape.Of([.. Works.Select(work => new ShapeKey(work.Key, Time))])),
            new(Helpers, MapShape.Of([.. SeatWords.Helpers.Select(helper => new ShapeKey(helper, MapShape.Of(new("crews", People), new("response", Time))))])),
            new(Groups, MapShape.Named(PlanShape.SlugPattern, new ListShape(ValueShape.Of<string>(Word, "school-01")))),
            new(Rates, MapShape.Named(PlanShape.CodePattern, ValueShape.Of(FactorText.Parse, "10"))),
            new(Reports, MapShape.Of(new("in", new ListShape(ValueShape.Of(Slug.Parse, "incidents-reported"))), new("effort", Time))),
            new(Kinds, ValueShape.Among(KindsParser, [Usual, Listed])),
        ],
        [new ShapeNames(PlanShape.SlugPattern, Kind)]);

    public static Parsed<string> KindsParser(string text) => OneOf(text, [Usual, Listed]);

    public static Parsed<string> At(string text) => OneOf(text, ["school", "county"]);

    public static Parsed<string> Approval(string text) => OneOf(text, [Province, EpidemicCommand]);

    public static Parsed<string> YesOrNo(string text) => OneOf(text, [Yes, "no"]);

    public static Parsed<string> Touches(string text) => OneOf(text, ["school", "one"]);

    public static Parsed<string> Word(string text) => Parsed.Of(text, text);

    /// <summary>Whether a key is the section's own; all others are names of kinds.</summary>
    public static bool IsKey(string key) => Section.Keys.Any(known => known.Name == key);

    private static Parsed<string> OneOf(string text, ImmutableArray<string> known) => known.Contains(text)
        ? Parsed.Of(text, text)
        : new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectOneOf, known), Suggestions.For(text, known));
}
