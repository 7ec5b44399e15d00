using System.Collections.Immutable;
using RolloutSim.Client.Results;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Drills;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills.Live;

/// <summary>What somebody at a seat sees: what the seat would know, and nothing else.</summary>
internal sealed class SeatScreen(DrillDesk desk, DrillSeat seat, ScreenTexts texts, Paint paint, TimeProvider wall)
{
    private readonly DrillLines _lines = new(desk, texts, wall);
    private readonly SeatKnowledge _knowledge = new(desk.Drill.Plan.Season, seat.Seat, seat.Unit);

    /// <summary>The incidents that the seat has heard of.</summary>
    public ImmutableArray<(LiveIncident Incident, KnownIncident Known)> Known() =>
        [.. desk.Incidents.Select(its => (Incident: its, Known: _knowledge.Of(its.Unit, its.Result, desk.Now))).Where(pair => pair.Known is not null).Select(pair => (pair.Incident, pair.Known!))];

    /// <summary>What has come to the seat, in order of time.</summary>
    public IEnumerable<string> Messages() => Known().SelectMany(pair => pair.Known.Steps.Select(step => (step.At, Text: _lines.Message(pair.Incident, step))))
        .Concat(desk.Entries.Select(entry => (entry.At, Text: _lines.Message(entry, seat.Text) ?? ""))).Where(pair => pair.Text.Length > 0).OrderBy(pair => pair.At).Select(pair => pair.Text);

    /// <param name="width">Columns.</param>
    /// <param name="height">Lines at most.</param>
    public IEnumerable<string> Lines(int width, int height)
    {
        string name = texts.Say(TextId.LiveYouAre, texts.Name(IncidentNames.Seat(seat.Seat)), texts.Name(desk.Drill.Plan.Units[seat.Unit].Name), seat.Text);
        List<string> lines =
        [
            .. _lines.Title(name, width, paint),
            _lines.Clocks(),
            .. _lines.Seats(seat.Text, width).Select(line => paint.With(Ink.Faint, line)),
            .. _lines.Task(width),
            .. Asked(),
        ];
        lines.AddRange(Incidents(width, height - lines.Count - 3 - DrillLines.MessagesLeast));
        lines.Add(paint.With(Ink.Heading, texts[TextId.LiveMessages]));
        string[] messages = [.. Messages()];
        return lines.Concat(messages.Skip(Math.Max(0, messages.Length - Math.Max(1, height - lines.Count))).Select(message => "  " + TextWidth.Cut(message, width - 2))).Take(height);
    }

    private DrillSeatView Own => desk.View.Seats.First(its => its.Seat == seat.Text);

    private IEnumerable<string> Asked()
    {
        DrillSeatView own = Own;
        if (own.AnswersWithinSeconds is { } seconds) yield return paint.With(Ink.Bad, texts.Say(TextId.LiveAreYouThere, Math.Ceiling(seconds)));
        else if (!own.IsHeld && own.Who.Length > 0) yield return paint.With(Ink.Warning, texts[TextId.LiveSayHere]);
    }

    private IEnumerable<string> Incidents(int width, int room)
    {
        (IReadOnlyList<(LiveIncident Incident, KnownIncident Known)> all, int left) = DrillLines.Fitting(Known(), room, pair => pair.Known.View.State == IncidentState.Resolved);
        string example = all.OrderByDescending(pair => pair.Known.IsAsked).Select(pair => pair.Known.View.State == IncidentState.Resolved || !May(pair.Incident, pair.Known).Any() ? "" : $"{May(pair.Incident, pair.Known).First()} {pair.Incident.Number}").FirstOrDefault(word => word.Length > 0) ?? "";
        var table = new Table(
            new("#"), new(texts[TextId.ColumnLevel]), new(texts[TextId.ColumnWhat], LeastWidth: 8), new(texts[TextId.ColumnUnit], LeastWidth: 6), new(texts[TextId.LiveSince]),
            new(texts[TextId.LiveStands], LeastWidth: 12), new(texts[TextId.ColumnLimit]), new(texts[TextId.LiveYouMay], LeastWidth: Math.Max(14, width >= 100 ? width / 3 : 0)));
        foreach ((LiveIncident incident, KnownIncident known) in all)
        {
            bool isOver = known.View.State == IncidentState.Resolved;
            table.Add(
                new Cell($"#{incident.Number}", known.IsAsked ? Ink.Bad : Ink.Title), isOver ? new Cell(_lines.Level(known.View.Level).Text, Ink.Faint) : _lines.Level(known.View.Level), _lines.Name(incident), _lines.UnitOf(incident),
                _lines.Clock(incident.Result.At), Stands(known), isOver ? "" : Limit(incident, known), new Cell(isOver ? "" : string.Join(' ', May(incident, known)), Ink.Good));
        }
        string heading = paint.With(Ink.Heading, texts[TextId.LiveIncidents]) + (example.Length == 0 ? "" : paint.With(Ink.Faint, "  " + texts.Say(TextId.LiveTypeAsIn, example)));
        return table.Count == 0 ? [heading, paint.With(Ink.Faint, "  " + texts[TextId.LiveNoIncidents])] : [heading, .. table.Lines(width, paint), .. left == 0 ? [] : (string[])[paint.With(Ink.Faint, "  " + texts.Say(TextId.LiveComesMore, left))]];
    }

    private Cell Stands(KnownIncident known)
    {
        if (known.RingsSince is not null) return new Cell(texts[TextId.LiveCallsYou], Ink.Bad);
        if (known.IsAsked) return new Cell(texts[IncidentSeats.IsHelper(seat.Seat) ? TextId.LiveHelpAsked : TextId.LiveConsentAsked], Ink.Bad);
        if (known.View is { HasSetOut: true, State: not IncidentState.Resolved }) return new(texts[known.Steps.Any(step => step.Step == IncidentStep.Helped) ? TextId.LiveHelped : TextId.LiveHelping], Ink.Good);
        return known.View.State switch
        {
            IncidentState.Open => new Cell(texts[TextId.LiveOpen], Ink.Warning),
            IncidentState.Acknowledged => known.View.IsApproved ? new Cell(texts[TextId.LiveApproved], Ink.Good) : new Cell(texts.Say(TextId.LiveHasIt, known.Holder == seat.Unit ? texts[TextId.LiveYourDesk] : _lines.Unit(known.Holder))),
            IncidentState.AwaitingApproval => new Cell(texts[TextId.LiveAwaits], Ink.Warning),
            IncidentState.Handling => new Cell(texts[TextId.LiveHandling], Ink.Good),
            _ => new Cell(texts[TextId.StepResolved], Ink.Faint),
        };
    }

    private Cell Limit(LiveIncident incident, KnownIncident known)
    {
        if (known.RingsSince is { } rings)
        {
            SimTime next = rings + desk.Drill.Plan.Season.Incidents!.Escalation.Within[(int)known.View.Level - 1];
            return new(texts.Say(TextId.LiveTakeLeft, DrillLines.Span(SimDuration.Max(SimDuration.Zero, next - desk.Now))), Ink.Bad);
        }
        if (known.IsAsked) return new(texts.Say(IncidentSeats.IsHelper(seat.Seat) ? TextId.LiveCalledSince : TextId.LiveAskedSince, DrillLines.Span(desk.Now - known.Steps.Last(step => step.Step is IncidentStep.ApprovalAsked or IncidentStep.Proposed or IncidentStep.HelpCalled).At)), Ink.Warning);
        return IncidentSeats.IsHelper(seat.Seat) || seat.Seat is IncidentSeat.Province or IncidentSeat.Centre ? "" : _lines.Reporting(incident.Result);
    }

    /// <summary>The words of what the rules allow this seat now, for all that it knows; none before the clock goes, when it is over, and for who has not said that he can be reached.</summary>
    private IEnumerable<string> May(LiveIncident incident, KnownIncident known)
    {
        if (desk.View.Phase != DrillPhase.Going || !Own.IsHeld) return [];
        bool hasReported = desk.Entries.Any(entry => entry.Kind == DrillEntryKind.Decided && entry.Seat == seat.Text && entry.Text.StartsWith($"{IncidentNames.InFiles(IncidentDecision.ReportUp)} {desk.Drill.Plan.Season.Incidents!.Kinds[incident.Result.Kind].Id} {desk.Drill.Plan.Season.Units[incident.Unit].Code} ", StringComparison.Ordinal));
        bool hasHelper = desk.Drill.Plan.Season.Incidents!.Kinds[incident.Result.Kind].Helper is not null;
        return SeatOffers.Of(seat, known, hasReported, hasHelper).Select(offer => texts.IsChinese ? offer.Chinese : offer.Word);
    }
}
