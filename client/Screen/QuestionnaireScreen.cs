using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The questionnaire system in a few lines: times, peak, what gives way first, what failed, the weakest schools, theory beside it.</summary>
internal sealed class QuestionnaireScreen(RunSummary summary, ScreenTexts texts, Paint paint, int width)
{
    private const int SchoolsShown = 3;
    private const double Full = 0.9, Busy = 0.7; // utilisation from which a bottleneck is bad, and to be watched

    private readonly DateTexts _dates = new(texts);

    /// <param name="told">Null: no lines.</param>
    /// <param name="all">Every weak school.</param>
    public IEnumerable<string> Lines(QuestionnaireSummary? told, bool all)
    {
        if (told is null || told.Exchanges == 0) yield break;
        Cell[] head = [texts.Say(TextId.OnlinePeople, told.People, told.Terminals, texts.Units("school", told.Schools)), texts.Say(TextId.OnlineExchanges, told.Exchanges)];
        foreach (string line in Flow.Lines(new Cell(texts[TextId.Online], Ink.Heading), "  ", head, width, 2, paint)) yield return line;
        foreach (string line in Times(told)) yield return line;
        (TextId Name, IEnumerable<Cell> Pieces)[] rows =
        [
            (TextId.OnlinePeak, Peak(told)), (TextId.OnlineFirst, First(told)), (TextId.OnlineFailed, Failed(told)), (TextId.OnlinePractice, Practice(told)), (TextId.OnlineWeakest, Weakest(told, all)), (TextId.OnlineTheory, Theory(told)),
        ];
        int wide = rows.Max(row => TextWidth.Of(texts[row.Name]));
        foreach ((TextId name, IEnumerable<Cell> pieces) in rows)
        {
            Cell[] shown = [.. pieces];
            if (shown.Length == 0) continue;
            string label = "  " + texts[name] + new string(' ', wide - TextWidth.Of(texts[name]));
            foreach (string line in Flow.Lines(label, "  ", shown, width, wide + 4, paint)) yield return line;
        }
        yield return "";
    }

    private IEnumerable<string> Times(QuestionnaireSummary told)
    {
        var table = new Table(
            new(texts[TextId.OnlineTimes]), new("p50", AlignRight: true), new("p90", AlignRight: true), new("p95", AlignRight: true), new("p99", AlignRight: true), new("p99.9", AlignRight: true), new(texts[TextId.OnlineMost], AlignRight: true));
        foreach (ResponseSummary times in told.Times.Where(times => times.Count > 0))
            table.Add([new Cell(Kind(times.Kind)), Time(times.P50S), Time(times.P90S), Time(times.P95S), Time(times.P99S), Time(times.P999S), Time(times.MaxS)]);
        return table.Count == 0 ? [] : table.Lines(width, paint);
    }

    private IEnumerable<Cell> Peak(QuestionnaireSummary told)
    {
        yield return texts.Say(TextId.OnlineSessions, Number(told.Sessions.Value), At(told.Sessions.At));
        yield return texts.Say(TextId.OnlineRequests, Number(told.Requests.Value), At(told.Requests.At));
        yield return texts.Say(TextId.OnlineDown, Number(told.Down.Value));
    }

    private IEnumerable<Cell> First(QuestionnaireSummary told)
    {
        if (told.Bottleneck is not { } first) yield break;
        TextId what = first.What switch { "station" => TextId.OnlineStation, "county-line" => TextId.OnlineCountyLine, _ => TextId.OnlineSchoolLine };
        Ink ink = first.Utilisation >= Full ? Ink.Bad : first.Utilisation >= Busy ? Ink.Warning : Ink.Plain;
        yield return new Cell(texts.Say(what, texts.Name(StationName(first)), Percent(first.Utilisation)), ink);
        yield return new Cell(texts.Say(TextId.OnlineSaturates, Number(first.Saturation), Percent(Math.Max(0, 1 - first.Utilisation))), ink);
        foreach (StationSummary station in told.Stations)
            if (station.QueueMost > 0) yield return new Cell(texts.Say(TextId.OnlineQueue, Station(station), Percent(station.Utilisation), Number(station.QueueMost)), Ink.Faint);
    }

    private IEnumerable<Cell> Failed(QuestionnaireSummary told)
    {
        yield return texts.Say(TextId.OnlineRetried, Number(told.Retried), Number(told.TimedOut), Number(told.TurnedAway));
        yield return new Cell(texts.Say(TextId.OnlineGaveUp, Number(told.GaveUp)), told.GaveUp > 0 ? Ink.Bad : Ink.Plain);
        yield return new Cell(texts.Say(TextId.OnlineNoAccount, Number(told.NoAccount)), told.NoAccount >= 1 ? Ink.Warning : Ink.Plain);
        if (told.ClientFailures > 0) yield return new Cell(texts.Say(TextId.OnlineClientFailures, Number(told.ClientFailures)), told.ClientFailures >= 1 ? Ink.Warning : Ink.Plain);
    }

    private IEnumerable<Cell> Practice(QuestionnaireSummary told)
    {
        if (told.SchoolsWithFaults == 0) yield break;
        yield return texts.Say(TextId.OnlineFound, Number(told.FoundAccounts), Number(told.FoundClients));
        yield return new Cell(texts.Say(TextId.OnlinePutRight, Number(told.SchoolsPutRight), Number(told.SchoolsWithFaults)), told.SchoolsPutRight < told.SchoolsWithFaults ? Ink.Warning : Ink.Plain);
    }

    private IEnumerable<Cell> Weakest(QuestionnaireSummary told, bool all) => told.Weakest.Take(all ? told.Weakest.Length : SchoolsShown)
        .Select(school => (Cell)texts.Say(TextId.OnlineSchool, texts.Name(school.Name), Number(school.AfterMin), Reason(school, texts)));

    /// <summary>What sets a school apart, in words.</summary>
    public static string Reason(WeakSchoolSummary school, ScreenTexts texts) => school.Reason switch
    {
        "failures" => texts[TextId.OnlineWhyFailures],
        "room" => texts.Say(TextId.OnlineWhyRoom, Number(school.LateMin)),
        "terminals" => texts.Say(TextId.OnlineWhyTerminals, school.People, school.Terminals),
        "line" => texts.Say(TextId.OnlineWhyLine, Number(school.Mbit), Number(school.AnswerS)),
        "system" => texts.Say(TextId.OnlineWhySystem, Number(school.AnswerS)),
        "pages" => texts.Say(TextId.OnlineWhyPages, school.Pages),
        _ => texts[TextId.OnlineWhyChance],
    };

    private IEnumerable<Cell> Theory(QuestionnaireSummary told) => told.Theory.Select(form => new Cell(Form(form, texts), Ink.Faint));

    /// <summary>A closed form and what was simulated, in words.</summary>
    public static string Form(TheorySummary form, ScreenTexts texts)
    {
        string name = form.Form switch { "machine-repair" => texts[TextId.TheoryMachineRepair], "bounds" => texts[TextId.TheoryBounds], _ => form.Form };
        string Value(double value) => form.Quantity switch { "utilisation" => Percent(value), "wait-s" => Time(value).Text, "people-at-most" => Number(value), _ => Number(value) + "/s" };
        TextId quantity = form.Quantity switch { "utilisation" => TextId.TheoryUtilisation, "wait-s" => TextId.TheoryWait, "people-at-most" => TextId.TheoryPeople, _ => TextId.TheoryRequests };
        return texts.Say(TextId.TheoryBeside, name, StationWord(form.Of, texts), texts[quantity], Value(form.Theory), Value(form.Simulated));
    }

    private Model.Season.LocalName StationName(BottleneckSummary first) => first.What == "station" ? new(StationWord(first.Name.En, texts), StationWord(first.Name.En, texts)) : first.Name;

    private string Station(StationSummary station) => StationWord(station.Site.Length == 0 ? station.Name : $"{station.Site} {station.Name}", texts);

    /// <summary>A station's name in the screen's language; before it, that of its site.</summary>
    public static string StationWord(string name, ScreenTexts texts)
    {
        string last = name[(name.LastIndexOf(' ') + 1)..];
        TextId? word = last switch { "gateway" => TextId.StationGateway, "workers" => TextId.StationWorkers, "database" => TextId.StationDatabase, _ => null };
        return word is { } known ? name[..^last.Length] + texts[known] : name;
    }

    private string Kind(string kind) => texts[kind switch { "log-in" => TextId.OnlineLogIn, "page" => TextId.OnlinePage, _ => TextId.OnlineSubmit }];

    private string At(string iso)
    {
        DateTime at = DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).DateTime;
        string day = iso[..10] == summary.FirstTestDay ? "T" : iso[..10] == summary.LastTestDay ? "L" : _dates.Day(at);
        return $"{day} {at:HH:mm}";
    }

    /// <summary>Seconds with as many places as matter.</summary>
    internal static Cell Time(double seconds) => seconds switch
    {
        < 1 => $"{seconds * 1000:0} ms",
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"),
        < 600 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min"),
    };

    internal static string Percent(double share) => (share * 100).ToString(share < 0.1 ? "0.#" : "0", CultureInfo.InvariantCulture) + " %";

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.##" : "N0", CultureInfo.InvariantCulture);
}
