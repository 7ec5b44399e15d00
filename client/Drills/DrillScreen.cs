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
    private static readonly string SatDown = IncidentNames.InFiles(DrillEntryKind.SeatTaken);

    public IEnumerable<string> Lines(DrillReview review, string path)
    {
        yield return paint.With(Ink.Title, texts.Name(review.Name)) + paint.With(Ink.Faint, $"  {review.Drill} · {review.Plan} · {texts.Name(Bilingual.DayAndTime(review.Start))} – {Bilingual.Civil(review.End):HH:mm}");
        foreach (string line in TextWidth.Wrap(texts.Name(review.Task), width - 2)) yield return "  " + line;
        yield return "";
        yield return paint.With(Ink.Heading, texts[TextId.ReviewSeats]) + "  " + Held(review);
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
        foreach (ReviewStay stay in review.Stays.Where(stay => stay.What != SatDown && string.CompareOrdinal(stay.At, review.End) < 0))
            yield return paint.With(Ink.Faint, $"  {ReviewWords.Clock(stay.At, review.Start)}  " + texts.Say(TextId.LiveModelHas, stay.Seat, texts.Name(ReviewWords.Stay(stay.What)), stay.Who));
        foreach (ReviewInject inject in review.Injects.Where(inject => inject.At is null)) yield return paint.With(Ink.Faint, "  " + texts.Say(TextId.ScreenNever, inject.Text, inject.Unit));
        yield return paint.With(Ink.Heading, texts[TextId.ReviewCost]) + "  " + texts.Say(TextId.ReviewWorth, texts.Name(review.Worth));
        yield return "  " + texts.Say(TextId.ScreenTouched, review.Cost.PupilsTouched, review.CostOfBots.PupilsTouched, review.Cost.SessionsLate, review.CostOfBots.SessionsLate);
        yield return "";
        yield return texts.Say(TextId.ScreenSaved, path);
    }

    private string Held(DrillReview review)
    {
        string[] held = [.. review.Seats.Where(seat => seat.IsHeld).Select(seat => seat.Seat)];
        return held.Length == 0 ? texts[TextId.SeatsNobody] : texts.Say(TextId.SeatsHeld, string.Join(texts[TextId.ListComma], held));
    }
}
