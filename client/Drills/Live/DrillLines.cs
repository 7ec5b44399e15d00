using System.Globalization;
using RolloutSim.Client.Drills.Review;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Report;
using RolloutSim.Client.Results;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Drills;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills.Live;

/// <summary>The lines that a trainer's terminal and a seat's have in common: both clocks, who sits where, what was said and done.</summary>
internal sealed class DrillLines(DrillDesk desk, ScreenTexts texts, TimeProvider wall)
{
    private static readonly string ReportUp = IncidentNames.InFiles(IncidentDecision.ReportUp) + " ";

    /// <summary>Messages for which there is room at least, however many incidents there are.</summary>
    public const int MessagesLeast = 6;

    private const int IncidentsLeast = 5; // rows, on however low a screen

    private const char Unparted = '\u00a0'; // a space at which no line ends

    private Drill Drill => desk.Drill;

    /// <summary>The drill's name and who looks, in as many lines as that takes.</summary>
    public IEnumerable<string> Title(string who, int width, Paint paint)
    {
        string title = texts.Say(TextId.LiveTitle, Drill.Id, texts.Name(Drill.Name));
        if (TextWidth.Of(title) + 2 + TextWidth.Of(who) <= width) return [paint.With(Ink.Title, title) + "  " + paint.With(Ink.Heading, who)];
        return [.. TextWidth.Wrap(title, width).Select(line => paint.With(Ink.Title, line)), .. TextWidth.Wrap(who, width).Select(line => paint.With(Ink.Heading, line))];
    }

    /// <summary>What those who take part are told beforehand, until the clock goes.</summary>
    public IEnumerable<string> Task(int width) =>
        desk.View.Phase is DrillPhase.Gathering or DrillPhase.Checking && Drill.Task != Drill.Name ? TextWidth.Wrap(texts.Name(Drill.Task), width - 2).Select(line => "  " + line) : [];

    /// <summary>A unit among Chinese words by its name, which is short there; else by its code, as people type it.</summary>
    public string Unit(int unit) => texts.IsChinese ? texts.Name(Drill.Plan.Units[unit].Name) : Drill.Plan.Season.Units[unit].Code;

    /// <summary>A seat as the drill writes it, among Chinese words by its name.</summary>
    public string Seat(string seat) =>
        texts.IsChinese && Drill.Seats.FirstOrDefault(its => its.Text == seat) is { } known ? texts.Say(TextId.LiveSeatName, texts.Name(IncidentNames.Seat(known.Seat)), Unit(known.Unit)) : seat;

    public string Clock(SimTime at) => Drill.Plan.Civil.ToCivil(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Both clocks, the pace, and how far the drill is.</summary>
    public string Clocks()
    {
        DrillView view = desk.View;
        DateTime civil = Drill.Plan.Civil.ToCivil(desk.Now).DateTime;
        string simulated = texts.Say(TextId.LiveSimulated, new DateTexts(texts).Day(civil), Clock(desk.Now));
        string stands = view.Phase switch
        {
            DrillPhase.Gathering => texts[view.Progress.IsResting ? TextId.LiveGathering : TextId.LiveOnTheWay],
            DrillPhase.Checking => texts[TextId.LiveChecking],
            DrillPhase.Over => texts[TextId.LiveOver],
            _ => view.Progress.IsPaused ? texts[TextId.StatusPaused] : new Pace(view.Progress.TimesReal).ToString(),
        };
        string clock = texts.Say(TextId.LiveWall, wall.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        return view.Morning == 0 ? $"{simulated} · {stands} · {clock}" : $"{simulated} · {stands} · {clock} · {texts.Say(TextId.LiveAgain, view.Morning + 1, Clock(view.From))}";
    }

    /// <summary>Those incidents for which there is room, in their order: what is not over before what is, the newest before older ones; and how many are left out.</summary>
    public static (IReadOnlyList<T> Shown, int Left) Fitting<T>(IReadOnlyList<T> all, int room, Func<T, bool> isOver)
    {
        room = Math.Max(IncidentsLeast, room);
        if (all.Count <= room) return (all, 0);
        var shown = all.Index().OrderBy(each => isOver(each.Item)).ThenByDescending(each => each.Index).Take(room - 1).OrderBy(each => each.Index).Select(each => each.Item).ToList();
        return (shown, all.Count - shown.Count);
    }

    /// <summary>Who sits where, no seat parted by the end of a line; <paramref name="own"/> is who looks, empty a trainer, who types their names.</summary>
    public IEnumerable<string> Seats(string own, int width)
    {
        string[] seats = [.. desk.View.Seats.Select(seat => $"{(own.Length == 0 ? seat.Seat : Seat(seat.Seat))} {Sitter(seat, own)}")];
        string line = $"{texts[TextId.ReviewSeats]}  {string.Join(" · ", seats.Select(seat => seat.Replace(' ', Unparted))).Replace(" ·", Unparted + "·", StringComparison.Ordinal)}";
        return TextWidth.Wrap(line, width).Select(part => part.Replace(Unparted, ' '));
    }

    private string Sitter(DrillSeatView seat, string own)
    {
        if (seat.Who.Length == 0) return texts[TextId.LiveModel];
        string who = seat.Seat == own ? texts[TextId.LiveYou] : seat.Who;
        if (seat.AnswersWithinSeconds is { } seconds) return texts.Say(TextId.LiveAsked, who, Math.Ceiling(seconds));
        return who + (seat.IsHeld ? " ✓" : " ?");
    }

    /// <summary>What is written down of people, with its moment; null: it is no message.</summary>
    /// <param name="entry">A line of it.</param>
    /// <param name="own">The seat of who looks; null: a trainer, who sees all.</param>
    public string? Message(DrillEntry entry, string? own)
    {
        bool isOwn = entry.Seat == own;
        string? text = entry.Kind switch
        {
            DrillEntryKind.SeatTaken => texts.Say(TextId.LiveSatDown, entry.Text, Seat(entry.Seat)),
            DrillEntryKind.SeatLeft or DrillEntryKind.SeatLost or DrillEntryKind.NeverAnswered or DrillEntryKind.SeatRemoved => texts.Say(TextId.LiveModelHas, Seat(entry.Seat), texts.Name(ReviewWords.Leaving(entry.Kind)), entry.Text),
            DrillEntryKind.Decided when (isOwn || own is null) && entry.Text.StartsWith(ReportUp, StringComparison.Ordinal) => texts.Say(TextId.LiveReported, isOwn ? texts[TextId.LiveYou] : Seat(entry.Seat), NumberOf(entry.Text)), // the others are steps of their incident
            DrillEntryKind.Refused when own is null => texts.Say(TextId.LiveRefused, Seat(entry.Seat), entry.Text, texts.Name(ReviewWords.RefusalOf(entry.Why))),
            DrillEntryKind.Injected when own is null => texts.Say(TextId.LiveInjected, entry.Text),
            DrillEntryKind.Hinted when isOwn || own is null || entry.Seat.Length == 0 => texts.Say(TextId.LiveHint, entry.Seat.Length == 0 || isOwn ? "" : $" → {Seat(entry.Seat)}", entry.Text),
            DrillEntryKind.Said => texts.Say(TextId.LiveSaid, isOwn ? texts[TextId.LiveYou] : Seat(entry.Seat), entry.Text),
            DrillEntryKind.Began => texts[TextId.LiveBegan],
            DrillEntryKind.Ended => texts[TextId.LiveEnded],
            _ => null,
        };
        return text is null ? null : $"{Clock(entry.At)}  {text}";
    }

    /// <summary>The number of the incident that a decision is about, as plans write it: <c>report-up KIND UNIT by SEAT</c>.</summary>
    private int NumberOf(string decision) =>
        desk.Incidents.LastOrDefault(its => decision.Split(' ') is [_, var kind, var unit, ..] && Drill.Plan.Season.Incidents!.Kinds[its.Result.Kind].Id == kind && Drill.Plan.Season.Units[its.Unit].Code == unit)?.Number ?? 0;

    /// <summary>A step of an incident as a message.</summary>
    public string Message(LiveIncident incident, IncidentStepRecord step)
    {
        string word = IncidentNames.InFiles(step.Step), unit = Unit(step.Unit);
        if (step.Step == IncidentStep.Occurred) return $"{Clock(step.At)}  #{incident.Number} {texts.Say(TextId.LiveOccurred, Name(incident), unit)}";
        LocalName done = ReviewWords.Step(word);
        LocalName detail = step.Step == IncidentStep.Classified ? Bilingual.Say(TextId.LiveLevelIs, (int)step.Level, IncidentNames.Word((int)step.Level)) : ReviewWords.Detail(word, IncidentNames.Detail(step));
        if (detail.En.Length > 0) done = Bilingual.Say(TextId.LiveDetail, done, detail);
        if (step.IsByPerson) done = Bilingual.Say(TextId.StepOfPerson, done);
        if (step.Step == IncidentStep.Resolved) return $"{Clock(step.At)}  #{incident.Number} {texts.Name(done)}"; // it is nobody's doing
        return $"{Clock(step.At)}  #{incident.Number} {texts.Say(TextId.LiveStep, texts.Name(IncidentNames.Seat(step.By)), unit, texts.Name(done))}";
    }

    public string Name(LiveIncident incident) => texts.Name(Drill.Plan.Season.Incidents!.Kinds[incident.Result.Kind].Name);

    /// <summary>Number, word and colour of a level: it never stands without all of them.</summary>
    public Cell Level(IncidentLevel level)
    {
        LocalName word = IncidentNames.Word((int)level);
        return level switch { IncidentLevel.One => new($"● 1 {texts.Name(word)}", Ink.Good), IncidentLevel.Two => new($"▲ 2 {texts.Name(word)}", Ink.Warning), _ => new($"■ 3 {texts.Name(word)}", Ink.Bad) };
    }

    public string UnitOf(LiveIncident incident)
    {
        string code = Drill.Plan.Season.Units[incident.Unit].Code, name = texts.Name(Drill.Plan.Units[incident.Unit].Name);
        return name == code ? code : $"{code} {name}";
    }

    /// <summary><c>2:10</c>, minutes and seconds.</summary>
    public static string Span(SimDuration span) => ReviewWords.Span(span.Microseconds / SimDuration.MicrosecondsPerSecond);

    /// <summary>Whether the level that must hear of it in time has, and how much time is left.</summary>
    public Cell Reporting(IncidentResult incident)
    {
        SimTime limit = incident.LevelSince + Drill.Plan.Season.Incidents!.ReportWithin[(int)incident.Level - 1];
        if (incident.Reported is { } told) return new(texts.Say(TextId.LiveToldIn, Span(told - incident.LevelSince)), told <= limit ? Ink.Good : Ink.Bad);
        return desk.Now <= limit ? new(texts.Say(TextId.LiveTellLeft, Span(limit - desk.Now)), Ink.Warning) : new(texts.Say(TextId.LiveTellLate, Span(desk.Now - limit)), Ink.Bad);
    }
}
