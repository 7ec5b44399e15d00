using System.Collections.Immutable;
using RolloutSim.Client.Drills.Review;
using RolloutSim.Client.Report;
using RolloutSim.Client.Results;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Drills;

namespace RolloutSim.Client.Drills;

/// <summary>What is said of a drill when it is over.</summary>
internal sealed class DrillScreen(ScreenTexts texts, Paint paint, int width)
{
    /// <summary>What the hours of those who sat there do not say: why somebody did not stay.</summary>
    private static readonly string[] Untold = [.. new[] { DrillEntryKind.SeatLost, DrillEntryKind.NeverAnswered, DrillEntryKind.SeatRemoved }.Select(kind => IncidentNames.InFiles(kind))];

    public IEnumerable<string> Lines(DrillReview review, string path)
    {
        yield return paint.With(Ink.Title, texts.Name(review.Name)) + paint.With(Ink.Faint, $"  {review.Drill} · {review.Plan} · {texts.Name(Bilingual.DayAndTime(review.Start))} – {Bilingual.Civil(review.End):HH:mm}");
        foreach (string line in TextWidth.Wrap(texts.Name(review.Task), width - 2)) yield return "  " + line;
        yield return "";
        foreach (string line in Seats(review)) yield return line;
        int cases = review.Objectives.Count(objective => objective.Result != ObjectiveResult.NoCase), met = review.Objectives.Count(objective => objective.Result == ObjectiveResult.Met);
        yield return paint.With(Ink.Heading, texts[TextId.ReviewObjectives]) + "  " + texts.Say(TextId.ReviewMet, met, cases);
        var table = new Table(new(""), new(texts[TextId.ColumnObjective], LeastWidth: 24), new(texts[TextId.ColumnLimit]), new(texts[TextId.ColumnTook]), new(texts[TextId.ColumnSlowest], LeastWidth: 12));
        foreach (ReviewObjective objective in review.Objectives)
        {
            (string mark, Ink ink) = objective.Result switch { ObjectiveResult.Met => ("✓", Ink.Good), ObjectiveResult.Missed => ("✗", Ink.Bad), _ => ("–", Ink.Faint) };
            table.Add(new(mark, ink), texts.Name(objective.Name), texts.Name(ReviewDocument.Limit(objective)), new(texts.Name(ReviewDocument.Took(objective)), ink), new(objective.Slowest ?? "", Ink.Faint));
        }
        foreach (string line in table.Lines(width, paint)) yield return line;
        foreach (ReviewDecision decision in review.Decisions.Where(decision => decision.Refused is not null))
            yield return paint.With(Ink.Warning, "  ! ") + texts.Say(TextId.ScreenRefused, decision.Text, decision.Unit, texts.Name(ReviewWords.Refusal(decision.Refused!)));
        foreach (ReviewInject inject in review.Injects.Where(inject => inject.At is null)) yield return paint.With(Ink.Faint, "  " + texts.Say(TextId.ScreenNever, inject.Text, inject.Unit));
        yield return paint.With(Ink.Heading, texts[TextId.ReviewCost]) + "  " + texts.Say(TextId.ReviewWorth, texts.Name(review.Worth));
        yield return "  " + texts.Say(TextId.ScreenTouched, review.Cost.PupilsTouched, review.CostOfBots.PupilsTouched, review.Cost.SessionsLate, review.CostOfBots.SessionsLate);
        yield return "";
        yield return texts.Say(TextId.ScreenSaved, path);
    }

    /// <summary>Where people sat, then each of them with his hours, morning by morning.</summary>
    private IEnumerable<string> Seats(DrillReview review)
    {
        (string Name, ImmutableArray<ReviewSeat> Seats, ReviewStay[] Stays)[] mornings =
        [
            (texts[TextId.ColumnFirstMorning], review.Seats, [.. review.Stays]),
            .. review.Again.Select((morning, i) => (texts.Say(TextId.ColumnMorning, i + 2, ReviewWords.Clock(morning.From!, review.Start)), morning.Seats, morning.StaysFrom().ToArray())),
        ];
        string[] held = [.. mornings.SelectMany(morning => morning.Seats).Where(seat => seat.IsHeld).Select(seat => seat.Seat).Distinct()];
        yield return paint.With(Ink.Heading, texts[TextId.ReviewSeats]) + "  " + (held.Length == 0 ? texts[TextId.SeatsNobody] : texts.Say(TextId.SeatsHeld, string.Join(texts[TextId.ListComma], held)));
        bool isOne = mornings.Length == 1;
        var table = new Table([.. isOne ? [] : (Column[])[new(texts[TextId.ColumnWhichMorning])], new(texts[TextId.ColumnSeat], LeastWidth: 8), new(texts[TextId.ColumnHeldBy], LeastWidth: 6), new(texts[TextId.ColumnSatFrom]), new(texts[TextId.ColumnSatTo])]);
        foreach ((string name, ImmutableArray<ReviewSeat> seats, _) in mornings)
        {
            Cell[] which = isOne ? [] : [new(name, Ink.Faint)];
            Cell[][] rows = [.. seats.SelectMany(seat => seat.Sittings.Select(its => (Cell[])[seat.Seat, its.Who, ReviewWords.Clock(its.From, review.Start), ReviewWords.Clock(its.To, review.Start)]))];
            foreach (Cell[] row in rows) table.Add([.. which, .. row]);
            if (rows.Length == 0 && !isOne) table.Add([.. which, new Cell(texts[TextId.SeatByModel], Ink.Faint)]);
        }
        if (table.Count > 0) foreach (string line in table.Lines(width, paint)) yield return line;
        foreach ((string name, _, ReviewStay[] stays) in mornings)
            foreach (ReviewStay stay in stays.Where(stay => Untold.Contains(stay.What) && string.CompareOrdinal(stay.At, review.End) < 0))
                yield return paint.With(Ink.Faint, $"  {(isOne ? "" : name + " · ")}{ReviewWords.Clock(stay.At, review.Start)}  " + texts.Say(TextId.LiveModelHas, stay.Seat, texts.Name(ReviewWords.Stay(stay.What)), stay.Who));
    }
}
