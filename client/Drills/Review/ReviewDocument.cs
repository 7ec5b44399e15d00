using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Drills.Review;

/// <summary>The review as a page: what <c>review.html</c> and <c>review.md</c> show.</summary>
internal static class ReviewDocument
{
    public static ReportDocument Make(DrillReview review)
    {
        int cases = review.Objectives.Count(objective => objective.Result != ObjectiveResult.NoCase), met = review.Objectives.Count(objective => objective.Result == ObjectiveResult.Met);
        return new ReportDocument
        {
            Title = Bilingual.Say(TextId.ReviewTitle, review.Name),
            Kind = Bilingual.Say(TextId.ReviewKind),
            Name = review.Name,
            Lead = [new(Bilingual.Say(TextId.ReviewMet, met, cases), met == cases ? ReportTone.Good : ReportTone.Bad), new(review.Task), new(Bilingual.Say(TextId.ReviewWorth, review.Worth))],
            Tiles =
            [
                Tile(TextId.CountPupils, review.Cost.PupilsTouched, review.CostOfBots.PupilsTouched),
                Tile(TextId.CountLate, review.Cost.SessionsLate, review.CostOfBots.SessionsLate),
                Tile(TextId.CountPackages, review.Cost.PackagesLate, review.CostOfBots.PackagesLate),
            ],
            Facts =
            [
                new(Bilingual.Say(TextId.ReviewDrill), Bilingual.Same(review.Drill), IsCode: true),
                new(Bilingual.Say(TextId.ReportPlan), Bilingual.Both(texts => $"{texts.Name(review.PlanName)} ({review.Plan})")),
                new(Bilingual.Say(TextId.ReviewFromTo), Bilingual.Both(texts => $"{texts.Name(Bilingual.DayAndTime(review.Start))} – {texts.Name(Bilingual.DayAndTime(review.End))}")),
                new(Bilingual.Say(TextId.ReportSimulated), Bilingual.Say(TextId.ReportOneSeason, review.Replication, review.Seed)),
                new(Bilingual.Say(TextId.ReportDigest), Bilingual.Same(review.Digest[..16] + "…"), IsCode: true),
            ],
            Sections = [Objectives(review), Seats(review), .. Stays(review), .. Decisions(review), Injects(review), Timeline(review), Levels(review), .. Words(review), Cost(review), .. Again(review), .. review.Forms.Select(form => Form(review, form)), .. review.TestRecords.Select(record => TestRecord(review, record))],
            Words = new ReportWords(Bilingual.Say(TextId.ReportContents), Bilingual.Both(texts => texts[TextId.ReportTable]), Bilingual.Say(TextId.ReportFoot, RunVersions.Current.Rolloutsim)),
        };
    }

    private static ReportTile Tile(TextId label, int here, int bots) =>
        new(Bilingual.Say(label), Bilingual.Same(Number(here)), Bilingual.Say(TextId.ReviewBotsHad, bots), here <= bots ? ReportTone.Good : ReportTone.Bad);

    private static ReportSection Objectives(DrillReview review) => Section(
        "objectives", TextId.ReviewObjectives, TextId.ReviewObjectivesLead, [TextId.ColumnObjective, TextId.ColumnResult, TextId.ColumnLimit, TextId.ColumnTook, TextId.ColumnCases, TextId.ColumnSlowest],
        review.Objectives.Select(objective => (ImmutableArray<ReportCell>)[
            objective.Name, Result(objective), Limit(objective), Took(objective), objective.LimitS is null ? "" : Bilingual.Say(TextId.ReviewCases, objective.Cases - objective.Missed, objective.Cases), objective.Slowest ?? ""]));

    private static ReportCell Result(ReviewObjective objective) => objective.Result switch
    {
        ObjectiveResult.Met => new(Bilingual.Say(TextId.ObjectiveMet), ReportTone.Good),
        ObjectiveResult.Missed => new(Bilingual.Say(TextId.ObjectiveMissed), ReportTone.Bad),
        _ => new(Bilingual.Say(TextId.ObjectiveNoCase), ReportTone.Faint),
    };

    internal static LocalName Limit(ReviewObjective objective) => Bilingual.Same(objective.LimitS is { } limit ? ReviewWords.Span(limit) : "≤ " + Number(objective.Most ?? 0));

    internal static LocalName Took(ReviewObjective objective) => objective switch
    {
        { Result: ObjectiveResult.NoCase } => Bilingual.Same("–"),
        { Count: { } count } => Bilingual.Same(Number(count)),
        { WorstS: { } worst } => Bilingual.Same(ReviewWords.Span(worst)),
        _ => Bilingual.Say(TextId.ObjectiveNever),
    };

    private static ReportSection Seats(DrillReview review) => Seats(review, "seats", Bilingual.Say(TextId.ReviewSeats), review.Seats);

    private static ReportSection Seats(DrillReview review, string id, LocalName title, ImmutableArray<ReviewSeat> seats) => Section(
        id, title, Bilingual.Say(TextId.ReviewSeatsLead), [TextId.ColumnSeat, TextId.ColumnUnit, TextId.ColumnHeldBy, TextId.ColumnDecisions, TextId.ColumnRefused],
        seats.Select(seat => (ImmutableArray<ReportCell>)[
            seat.Name, seat.UnitName, HeldBy(review, seat), Number(seat.Decisions), new(Bilingual.Same(Number(seat.Refused)), seat.Refused > 0 ? ReportTone.Warning : ReportTone.None)]));

    /// <summary>Who sat there, from when to when.</summary>
    private static LocalName HeldBy(DrillReview review, ReviewSeat seat) => seat.Sittings.IsEmpty
        ? Bilingual.Say(seat.IsHeld ? TextId.SeatHeld : TextId.SeatByModel)
        : Bilingual.Both(texts => string.Join(texts[TextId.ListSemicolon], seat.Sittings.Select(its => texts.Say(TextId.SeatSitting, its.Who, ReviewWords.Clock(its.From, review.Start), ReviewWords.Clock(its.To, review.Start)))));

    private static IEnumerable<ReportSection> Stays(DrillReview review) => Stays(review, "stays", Bilingual.Say(TextId.ReviewStays), review.Stays);

    private static IEnumerable<ReportSection> Stays(DrillReview review, string id, LocalName title, ImmutableArray<ReviewStay> stays) => stays.IsEmpty ? [] :
    [
        Section(
            id, title, Bilingual.Say(TextId.ReviewStaysLead), [TextId.ColumnWhen, TextId.ColumnSeat, TextId.ColumnWho, TextId.ColumnWhatHappened],
            stays.Select(stay => (ImmutableArray<ReportCell>)[ReviewWords.Clock(stay.At, review.Start), new(Bilingual.Same(stay.Seat), IsCode: true), stay.Who, new(ReviewWords.Stay(stay.What), stay.What == "seat-taken" ? ReportTone.Good : ReportTone.Warning)])),
    ];

    private static IEnumerable<ReportSection> Words(DrillReview review) => review.Words.IsEmpty ? [] :
    [
        Section(
            "words", TextId.ReviewSaid, TextId.ReviewSaidLead, [TextId.ColumnWhen, TextId.ColumnWhatHappened, TextId.ColumnSeat, TextId.ColumnDetail],
            review.Words.Select(word => (ImmutableArray<ReportCell>)[ReviewWords.Clock(word.At, review.Start), ReviewWords.Word(word.What), word.Seat, word.Text])),
    ];

    /// <summary>The first morning, the model's, and each second one side by side.</summary>
    private static IEnumerable<ReportSection> Again(DrillReview review)
    {
        if (review.Again.IsEmpty) return [];
        ImmutableArray<LocalName> headings = [Bilingual.Say(TextId.ColumnObjective), Bilingual.Say(TextId.ColumnFirstMorning), Bilingual.Say(TextId.ColumnBots), .. review.Again.Select((morning, i) => Bilingual.Say(TextId.ColumnMorning, i + 2, ReviewWords.Clock(morning.From!, review.Start)))];
        ReportCell Judged(ReviewObjective objective) => objective.Result switch
        {
            ObjectiveResult.Met => new(Bilingual.Both(texts => "✓ " + texts.Name(Took(objective))), ReportTone.Good),
            ObjectiveResult.Missed => new(Bilingual.Both(texts => "✗ " + texts.Name(Took(objective))), ReportTone.Bad),
            _ => new(Bilingual.Same("–"), ReportTone.Faint),
        };
        IEnumerable<ImmutableArray<ReportCell>> objectives = review.Objectives.Select((objective, i) => (ImmutableArray<ReportCell>)[
            objective.Name, Judged(objective), Judged(review.ObjectivesOfBots[i]), .. review.Again.Select(morning => Judged(morning.Objectives[i]))]);
        IEnumerable<ImmutableArray<ReportCell>> costs = CostRow.Of(review.Cost).Select((row, i) => (ImmutableArray<ReportCell>)[
            row.What, row.Shown, CostRow.Of(review.CostOfBots)[i].Shown, .. review.Again.Select(morning => new ReportCell(CostRow.Of(morning.Cost)[i].Shown))]);
        return
        [
            new ReportSection
            {
                Id = "again", Title = Bilingual.Say(TextId.ReviewAgain), Lead = Bilingual.Say(TextId.ReviewAgainLead),
                Table = new ReportTable([.. headings.Select(heading => new ReportColumn(heading))], [.. objectives, .. costs], Shown: null),
            },
            .. review.Again.SelectMany((morning, i) => Again(review, morning, i + 2)),
        ];
    }

    /// <summary>What was decided in a second morning, and who sat where.</summary>
    private static IEnumerable<ReportSection> Again(DrillReview review, ReviewMorning morning, int number)
    {
        LocalName Of(TextId title) => Bilingual.Say(title, number, ReviewWords.Clock(morning.From!, review.Start));
        return
        [
            Section(
                $"again-{number}", Of(TextId.ReviewMorning), Bilingual.Say(TextId.ReviewWorth, morning.Worth),
                [TextId.ColumnWhen, TextId.ColumnDecision, TextId.ColumnUnit, TextId.ColumnResult], morning.Decisions.Select(decision => Decision(review, decision))),
            Seats(review, $"seats-{number}", Of(TextId.ReviewMorningSeats), morning.Seats),
            .. Stays(review, $"stays-{number}", Of(TextId.ReviewMorningStays), [.. morning.StaysFrom()]),
        ];
    }

    private static ImmutableArray<ReportCell> Decision(DrillReview review, ReviewDecision decision) =>
    [
        ReviewWords.Clock(decision.At, review.Start), new(Bilingual.Same(decision.Text), IsCode: true), decision.Unit,
        decision.Refused is { } why ? new(Bilingual.Say(TextId.DecisionRefused, ReviewWords.Refusal(why)), ReportTone.Bad) : new(Bilingual.Say(TextId.DecisionDone), ReportTone.Good),
    ];

    private static IEnumerable<ReportSection> Decisions(DrillReview review)
    {
        if (review.Decisions.IsEmpty) return [];
        return [Section(
            "decisions", TextId.ReviewDecisions, TextId.ReviewDecisionsLead, [TextId.ColumnWhen, TextId.ColumnDecision, TextId.ColumnUnit, TextId.ColumnResult],
            review.Decisions.Select(decision => Decision(review, decision)))];
    }

    private static ReportSection Injects(DrillReview review) => Section(
        "injects", TextId.ReviewInjects, TextId.ReviewInjectsLead, [TextId.ColumnWhen, TextId.ColumnUnit, TextId.ColumnInject],
        review.Injects.Select(inject => (ImmutableArray<ReportCell>)[
            inject.At is { } at ? Bilingual.Same(ReviewWords.Clock(at, review.Start)) : Bilingual.Say(TextId.InjectNever), inject.Unit, new(Bilingual.Same(inject.Text), IsCode: true)]));

    private static ReportSection Timeline(DrillReview review) => Section(
        "timeline", TextId.ReviewTimeline, TextId.ReviewTimelineLead, [TextId.ColumnWhen, TextId.ColumnLevel, TextId.ColumnIncident, TextId.ColumnStep, TextId.ColumnWho, TextId.ColumnUnit, TextId.ColumnDetail],
        review.Timeline.Select(line => (ImmutableArray<ReportCell>)[
            ReviewWords.Clock(line.At, review.Start), Level(line.Level), line.Incident, Step(line), ReviewWords.Seat(line.By), line.Unit, ReviewWords.Detail(line.Step, line.Detail)]));

    private static ReportCell Step(ReviewLine line)
    {
        LocalName step = ReviewWords.Step(line.Step);
        if (line.IsInject) return new(Bilingual.Say(TextId.StepOfInject, step), ReportTone.Warning);
        return line.IsByPerson ? new(Bilingual.Say(TextId.StepOfPerson, step), line.Step == "refused" ? ReportTone.Bad : ReportTone.Good) : new(step);
    }

    private static ReportSection Levels(DrillReview review) => Section(
        "levels", TextId.ReviewLevels, TextId.ReviewLevelsLead, [TextId.ColumnIncident, TextId.ColumnLevel, TextId.ColumnByRule, TextId.ColumnRule, TextId.ColumnResult, TextId.ColumnToldLate],
        review.Levels.Select(level => (ImmutableArray<ReportCell>)[
            level.Incident, Level(level.Level), Level(level.ByRule), ReviewWords.Rule(level.Rule),
            level.Level == level.ByRule ? new(Bilingual.Say(TextId.LevelAgrees), ReportTone.Good) : new(Bilingual.Say(TextId.LevelDiffers), ReportTone.Bad),
            level.IsReportedLate ? new(Bilingual.Say(TextId.ReviewYes), ReportTone.Bad) : new(Bilingual.Say(TextId.ReviewNo))]));

    private static ReportSection Cost(DrillReview review) => Section(
        "cost", TextId.ReviewCost, TextId.ReviewCostLead, [TextId.ColumnCounted, TextId.ColumnHere, TextId.ColumnBots],
        CostRow.Of(review.Cost).Zip(CostRow.Of(review.CostOfBots)).Select(pair => (ImmutableArray<ReportCell>)[
            pair.First.What, new(pair.First.Shown, pair.First.Value < pair.Second.Value ? ReportTone.Good : pair.First.Value > pair.Second.Value ? ReportTone.Bad : ReportTone.None), pair.Second.Shown]));

    private static ReportSection Form(DrillReview review, ReviewForm form)
    {
        LocalName level = Bilingual.Both(texts => texts.Level(form.Level, 1));
        return Section(
            $"form-{form.Level}-{Slug(form.Unit)}", Bilingual.Say(TextId.ReviewForm, form.UnitName, level), Bilingual.Say(TextId.ReviewFormLead),
            [TextId.ColumnLevel, TextId.ColumnWhat, TextId.ColumnUnit, TextId.ColumnWhen, TextId.ColumnTaken, TextId.ColumnTold, TextId.ColumnHandledBy, TextId.ColumnDecided, TextId.ColumnResolved, TextId.ColumnTouched],
            form.Rows.Select(row => (ImmutableArray<ReportCell>)[
                Level(row.Level), row.Kind, row.UnitName, ReviewWords.Clock(row.At, review.Start), Moment(review, row.Acknowledged), Moment(review, row.Reported), ReviewWords.Measure(row.Measure),
                Moment(review, row.Decided), Moment(review, row.Resolved), Number(row.Touched)]));
    }

    private static ReportSection TestRecord(DrillReview review, ReviewTestRecord record) => Section(
        $"record-{Slug(record.Unit)}", Bilingual.Say(TextId.ReviewRecord, record.UnitName), Bilingual.Say(TextId.ReviewRecordLead, string.Join(", ", record.Incidents)),
        [TextId.ColumnSession, TextId.ColumnPlanned, TextId.ColumnBegan, TextId.ColumnEnded, TextId.ColumnStood, TextId.ColumnTookPart, TextId.ColumnResult],
        record.Sessions.Select(session => (ImmutableArray<ReportCell>)[
            session.Name, ReviewWords.Clock(session.Planned, review.Start), new(Bilingual.Same(Moment(review, session.Began)), session.LateS > 0 ? ReportTone.Warning : ReportTone.None), Moment(review, session.Ended),
            ReviewWords.Span(session.StoodS), Number(session.People), ReviewWords.SessionState(session.State)]));

    private static ReportSection Section(string id, TextId title, TextId lead, TextId[] columns, IEnumerable<ImmutableArray<ReportCell>> rows) => Section(id, Bilingual.Say(title), Bilingual.Say(lead), columns, rows);

    private static ReportSection Section(string id, LocalName title, LocalName lead, TextId[] columns, IEnumerable<ImmutableArray<ReportCell>> rows) =>
        new() { Id = id, Title = title, Lead = lead, Table = new ReportTable([.. columns.Select(column => new ReportColumn(Bilingual.Say(column)))], [.. rows], Shown: null) };

    private static ReportCell Level(int level) => new(ReviewWords.Level(level), level switch { 1 => ReportTone.Good, 2 => ReportTone.Warning, _ => ReportTone.Bad });

    private static string Moment(DrillReview review, string? iso) => iso is null ? "–" : ReviewWords.Clock(iso, review.Start);

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Codes of units may have what an anchor may not.</summary>
    private static string Slug(string code) => string.Concat(code.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
