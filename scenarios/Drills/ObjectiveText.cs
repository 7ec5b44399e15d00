using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Drills;

/// <summary>What should be reached, before its names are resolved: <c>acknowledged by county within 5 min of power-cut xiji</c>, <c>pupils touched at most 60</c>.</summary>
/// <param name="Step">Which step; null: a count is limited.</param>
/// <param name="Seat">Whose; null: anybody's.</param>
/// <param name="Within">In which time.</param>
/// <param name="Kind">Of which kind of incident.</param>
/// <param name="Unit">Where.</param>
/// <param name="Count">What is limited.</param>
/// <param name="Most">At most so many.</param>
internal sealed record ObjectiveText(IncidentStep? Step, IncidentSeat? Seat, SimDuration Within, string Kind, string Unit, DrillCount? Count, int Most)
{
    private const int MostMost = 1_000_000;

    /// <summary>The steps that can be wanted.</summary>
    public static ImmutableArray<(string Word, IncidentStep Step)> Steps { get; } =
    [
        ("called", IncidentStep.Called), ("acknowledged", IncidentStep.Acknowledged), ("classified", IncidentStep.Classified), ("told", IncidentStep.Told),
        ("approval-asked", IncidentStep.ApprovalAsked), ("approved", IncidentStep.Approved), ("help-called", IncidentStep.HelpCalled), ("decided", IncidentStep.Decided),
        ("handled", IncidentStep.Handled), ("resolved", IncidentStep.Resolved),
    ];

    /// <summary>What can be limited.</summary>
    public static ImmutableArray<(string Word, DrillCount Count)> Counts { get; } =
    [
        ("pupils touched", DrillCount.PupilsTouched), ("schools touched", DrillCount.SchoolsTouched), ("sessions late", DrillCount.SessionsLate),
        ("sessions given-up", DrillCount.SessionsGivenUp), ("packages late", DrillCount.PackagesLate),
    ];

    public static Parsed<ObjectiveText> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var what, var how, "at", "most", var number] => Limit($"{what} {how}", number),
            [var step, "by", var seat, "within", var length, var unit, "of", var kind, var where] => StepOf(step, seat, $"{length} {unit}", kind, where),
            [var step, "within", var length, var unit, "of", var kind, var where] => StepOf(step, null, $"{length} {unit}", kind, where),
            _ => new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectObjective)),
        };
    }

    private static Parsed<ObjectiveText> Limit(string what, string number)
    {
        int at = Counts.IndexOf(Counts.FirstOrDefault(each => each.Word == what));
        if (at < 0) return Unknown(what, Counts.Select(each => each.Word));
        Parsed<int> most = WholeNumber.Parser(0, MostMost)(number);
        return most.Fault is { } fault ? fault : Parsed.Of(new ObjectiveText(null, null, SimDuration.Zero, "", "", Counts[at].Count, most.Value), $"{what} at most {most.Text}");
    }

    private static Parsed<ObjectiveText> StepOf(string step, string? seat, string within, string kind, string unit)
    {
        int at = Steps.IndexOf(Steps.FirstOrDefault(each => each.Word == step));
        if (at < 0) return Unknown(step, Steps.Select(each => each.Word));
        Parsed<IncidentSeat> whose = seat is null ? Parsed.Of(IncidentSeat.School, "") : SeatWords.Seat(seat);
        Parsed<SimDuration> limit = QuantityParser.Delay(SimDuration.FromSeconds(1))(within);
        if ((whose.Fault ?? limit.Fault ?? Slug.Parse(kind).Fault) is { } fault) return fault;
        return Parsed.Of(
            new ObjectiveText(Steps[at].Step, seat is null ? null : whose.Value, limit.Value, kind, unit, null, 0),
            $"{step}{(seat is null ? "" : $" by {whose.Text}")} within {limit.Text} of {kind} {unit}");
    }

    private static Fault Unknown(string word, IEnumerable<string> known)
    {
        ImmutableArray<string> words = [.. known];
        return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectOneOf, words), Suggestions.For(word, words));
    }
}
