using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Questionnaire;

/// <summary>The shape of <c>questionnaire</c>: its keys, and what holds where a plan does not say.</summary>
internal static class QuestionnaireShape
{
    /// <summary>The section, and the parts of it that a plan may leave out as a whole.</summary>
    public const string Key = "questionnaire", Pupils = "pupils", Singing = "singing", PeData = "pe-data", Practice = "practice", System = "system", Gateway = "gateway", Database = "database", Sites = "sites", Faults = "faults", Later = "later";

    /// <summary>What is done with exchanges that nobody waits for any more.</summary>
    public const string Skipped = "skipped", Served = "served";

    private const int Most = 10_000_000;

    private static readonly ValueShape Count = ValueShape.Of(WholeNumber.Parser(0, 1_000_000), "30");
    private static readonly ValueShape Lasting = ValueShape.Of(QuantityParser.Distribution(Measure.Delay), "10..40..180 min", "lognormal(mean 20 s cv 0.6)", "exponential(mean 50 ms)");
    private static readonly ValueShape Size = ValueShape.Of(QuantityParser.Single(Measure.Size), "60 kB");
    private static readonly ValueShape Share = ValueShape.Of(QuantityParser.Share(0, 1, orEqual: true), "1%");
    private static readonly ValueShape Rate = ValueShape.Of(QuantityParser.Single(Measure.Rate, least: 1_000), "1 Gbit/s");
    private static readonly ValueShape Retry = ValueShape.Of(RetryText.Parse, "3 with back-off 2 s", "200 with back-off 1 s up to 60 s jitter 50%", "100 every 1 s");
    private static readonly ValueShape Quick = Delay(RetryText.Least);
    private static readonly ValueShape Hop = Delay(SimDuration.FromMilliseconds(1));
    private static readonly ValueShape Name = ValueShape.Of(Slug.Parse, "rosters-submitted");
    private static readonly ValueShape Unit = ValueShape.Of<string>(text => Parsed.Of(text, text), "A1");

    private static readonly ImmutableArray<ShapeKey> Page =
    [
        new("think", Lasting, Default: "lognormal(mean 20 s cv 0.6)"), new("request", Size, Default: "8 kB"), new("answer", Size, Default: "60 kB"), new("least", Quick, Default: "2 s"),
        new("time-out", Delay(SimDuration.FromSeconds(1)), Default: "30 s"), new("retry", Retry, Default: "3 with back-off 2 s"), new("autosave", Quick),
    ];

    private static readonly ImmutableArray<ShapeKey> LogIn = [new("settle", Lasting, Default: "1..10..40 s"), new("request", Size, Default: "2 kB"), new("answer", Size, Default: "300 kB")];

    private static readonly ImmutableArray<ShapeKey> Submit = [new("request", Size, Default: "8 kB"), new("answer", Size, Default: "2 kB")];

    /// <summary>Pupils at terminals: a download at the start, pages with time to think, what there is sent at the end.</summary>
    public static readonly MapShape PupilsPart = People(
        pages: "30", page: [With("think", "lognormal(mean 80 s cv 0.6)"), With("request", "4 kB"), With("answer", "60 kB")], logIn: [With("settle", "1..8..30 s"), With("answer", "400 kB")], submit: []);

    /// <summary>Singing: a batch at a time, and the recordings of each pupil go up.</summary>
    public static readonly MapShape SingingPart = People(
        pages: "3", page: [With("think", "2..3..5 min"), With("request", "2 kB"), With("answer", "200 kB")], logIn: [With("answer", "2 MB")], submit: [With("request", "6 MB")], new ShapeKey("batch", Whole(1, 1_000), Default: "5"));

    /// <summary>PE data: the cards of a school, typed and checked, go up one after another.</summary>
    public static readonly MapShape PeDataPart = People(pages: "1", page: [With("think", "2..4..10 s"), With("request", "4 kB"), With("answer", "20 kB")], logIn: [], submit: [With("request", "300 kB")]);

    /// <summary>The week of practice: each school tries its terminals and accounts, at a time of its own.</summary>
    public static readonly MapShape PracticePart = MapShape.Of(
        new("days", ValueShape.Of(SpanTexts.Days, "T-17..T-13"), Default: "T-17..T-13"), new("hours", ValueShape.Of(SpanTexts.Hours, "09:00-17:00"), Default: "09:00-17:00"), new("share", Share, Default: "100%"));

    /// <summary>A station of the system besides its workers.</summary>
    public static readonly MapShape StationPart = MapShape.Of(
        new("servers", Whole(1, Most), Default: "100"), new("service", Lasting, Default: "exponential(mean 5 ms)"), new("queue", Whole(0, Most), Default: "5000"));

    private static readonly MapShape Site = MapShape.Of(
        new("at", Unit), new("serves", new ListShape(Unit)), new("workers", Whole(1, Most)), new(Gateway, Whole(1, Most)), new(Database, Whole(1, Most)));

    private static readonly MapShape SystemPart = MapShape.Of(
        new("workers", Whole(1, Most), Default: "40"), new("service", Lasting, Default: "exponential(mean 50 ms)"), new("log-in", Lasting), new("queue", Whole(0, Most), Default: "500"),
        new(Gateway, Optional(StationPart)), new(Database, Optional(StationPart)),
        new("log-ins-per-second", Whole(1, Most)), new("log-in-line", Whole(0, Most)), new("sessions", Whole(1, Most)), new("background", Lasting),
        new("abandoned", ValueShape.Among(Words.Parser([Skipped, Served]), [Skipped, Served]), Default: Skipped),
        new(Faults, new ListShape(ValueShape.Of(SystemFaultText.Parse, "gateway at T 09:10 lasts 60 s", "log-ins of east at T 09:00 lasts 150 min"))),
        new(Sites, MapShape.Named(PlanShape.SlugPattern, Site)));

    private static readonly MapShape Accounts = MapShape.Of(
        new("wrong", Share, Default: "0.3%"), new("late-roster", Share, Default: "20%"), new("practice-finds", Share, Default: "80%"), new("takes-part", Share, Default: "90%"),
        new("faulty-client", Share, Default: "1%"), new("mending", Lasting, Default: "5..15..40 min"), new("righting", Lasting, Default: "5..10..30 min"),
        new("rosters", Name), new("issued", Name), new("practised", Name));

    private static readonly MapShape Network = MapShape.Of(new("county", Rate, Default: "1 Gbit/s"), new("school", Rate, Default: "100 Mbit/s"), new("hop", Hop, Default: "10 ms"));

    public static readonly MapShape Section = MapShape.Of(
        new("pages", new MapShape([new("common", Count, Default: "20"), new("head", Count, Default: "25"), new("class-teacher", Count, Default: "15"), new("subject-teacher", Count, Default: "20")], [])),
        new("page", MapShape.Of([.. Page])), new("log-in", MapShape.Of([.. LogIn])), new("submit", MapShape.Of([.. Submit])),
        new("per-terminal", Whole(1, 1_000), Default: "1"), new("start", ValueShape.Of(StartText.Parse, "bell", "when-ready", "stagger 5 min by province"), Default: "bell"),
        new("set-up", Lasting, Default: "1..6..20 min"), new(Later, MapShape.Named(PlanShape.CodePattern, Delay(SimDuration.Zero))),
        new("accounts", Accounts), new("network", Network), new(System, SystemPart),
        new(Pupils, Optional(PupilsPart)), new(Singing, Optional(SingingPart)), new(PeData, Optional(PeDataPart)), new(Practice, Optional(PracticePart)));

    private static ShapeKey With(string key, string usual) => new(key, WordsShape.Any, Default: usual);

    /// <summary>The keys of a kind of people, with defaults of their own in some.</summary>
    private static MapShape People(string pages, ImmutableArray<ShapeKey> page, ImmutableArray<ShapeKey> logIn, ImmutableArray<ShapeKey> submit, params ShapeKey[] more) => MapShape.Of(
        [new("pages", Count, Default: pages), new("page", MapShape.Of([.. Changed(Page, page)])), new("log-in", MapShape.Of([.. Changed(LogIn, logIn)])), new("submit", MapShape.Of([.. Changed(Submit, submit)])),
        new("per-terminal", Whole(1, 1_000), Default: "1"), .. more]);

    private static IEnumerable<ShapeKey> Changed(ImmutableArray<ShapeKey> keys, ImmutableArray<ShapeKey> usual) =>
        keys.Select(key => usual.FirstOrDefault(other => other.Name == key.Name) is { } own ? key with { Default = own.Default } : key);

    /// <summary>The same keys without defaults: a part that is not there stays away.</summary>
    private static MapShape Optional(MapShape shape) => shape with { Keys = [.. shape.Keys.Select(key => key with { Default = "", Shape = key.Shape is MapShape inside ? Optional(inside) : key.Shape })] };

    private static ValueShape Whole(int least, int most) => ValueShape.Of(WholeNumber.Parser(least, most), "40");

    private static ValueShape Delay(SimDuration least) => ValueShape.Of(QuantityParser.Delay(least, MessageId.TooQuick), "30 s");
}
