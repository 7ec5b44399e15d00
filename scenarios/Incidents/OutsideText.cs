using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>An inject or a decision as it is written, before its names are resolved.</summary>
/// <param name="Kind">Of the incident.</param>
/// <param name="Unit">Code of the unit where it happens.</param>
/// <param name="When">At which moment.</param>
internal sealed record OutsideText(string Kind, string Unit, MomentText When)
{
    public const string Injects = "injects", Decisions = "decisions";

    /// <summary>The decision to handle an incident as its kind usually is.</summary>
    public const string Handle = "handle";

    private const string ByWord = " by ";

    /// <summary>Of an inject, how long it lasts; zero: as drawn for its kind.</summary>
    public SimDuration Lasts { get; init; } = SimDuration.Zero;

    public IncidentSeat Seat { get; init; }

    /// <summary>What is decided; null: whatever is usual for the kind.</summary>
    public IncidentDecision? Decision { get; init; }

    public IncidentLevel Level { get; init; } = IncidentLevel.One;

    public int Parameter { get; init; }

    /// <summary>As in <c>power-cut school-14 at T 09:36 lasts 40 min</c>.</summary>
    public static Parsed<OutsideText> Inject(string text)
    {
        Fault wrong = new(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectInject));
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (5 or 8) || words[2] != "at" || (words.Length == 8 && words[5] != "lasts")) return wrong;
        if (Slug.Parse(words[0]).Fault is { } name) return name;
        Parsed<OutsideText> when = At(words[0], words[1], words[3], words[4]);
        if (when.Fault is not null || words.Length == 5) return when;
        Parsed<SimDuration> lasts = QuantityParser.Delay(SimDuration.FromSeconds(1))($"{words[6]} {words[7]}");
        return lasts.Fault is { } fault ? fault : Parsed.Of(when.Value! with { Lasts = lasts.Value }, $"{when.Text} lasts {lasts.Text}");
    }

    /// <summary>As in <c>acknowledge power-cut school-14 by county at T 09:38</c>, <c>classify ... as level 2 by ...</c>, <c>postpone ... for 30 min by ...</c>, <c>send-help ... from power by ...</c>.</summary>
    public static Parsed<OutsideText> Decide(string text)
    {
        Fault wrong = new(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectDecision, SeatWords.Decisions));
        string[] sides = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Split(ByWord);
        string[] what = sides[0].Split(' ');
        bool isUsual = what[0] == Handle;
        Parsed<IncidentDecision> decision = isUsual ? Parsed.Of(IncidentDecision.Continue, Handle) : SeatWords.Decision(what[0]);
        if (decision.Fault is { } unknown) return unknown;
        if (what.Length < 3 || what[1] == "at" || what[2] == "at") return new Fault(Message.Of(MessageId.DecisionOnNothing), Message.Of(MessageId.ExpectIncident, what[0]));
        if (sides.Length != 2) return new Fault(Message.Of(MessageId.DecisionByNobody), Message.Of(MessageId.ExpectDecider, SeatWords.Seats));
        if (sides[1].Split(' ') is not [var seatWord, "at", var day, var time]) return wrong;
        Parsed<IncidentSeat> seat = SeatWords.Seat(seatWord);
        Parsed<OutsideText> when = At(what[1], what[2], day, time);
        if ((decision.Fault ?? seat.Fault ?? Slug.Parse(what[1]).Fault ?? when.Fault) is { } fault) return fault;
        OutsideText plain = when.Value! with { Decision = isUsual ? null : decision.Value, Seat = seat.Value };
        string tail = $"by {seat.Text} at {day} {when.Value.When.Clock}", head = $"{decision.Text} {what[1]} {what[2]}";
        switch ((decision.Value, what[3..]))
        {
            case (IncidentDecision.Classify, ["as", "level", var number]):
                Parsed<int> level = IncidentsShape.LevelParser(number);
                return level.Fault is { } noLevel ? noLevel : Parsed.Of(plain with { Level = (IncidentLevel)level.Value }, $"{head} as level {level.Text} {tail}");
            case (IncidentDecision.Postpone, ["for", var number, "min"]):
                Parsed<int> minutes = WholeNumber.Parser(1, MeasureText.MinutesMost)(number);
                return minutes.Fault is { } noMinutes ? noMinutes : Parsed.Of(plain with { Parameter = minutes.Value }, $"{head} for {minutes.Text} min {tail}");
            case (IncidentDecision.SendHelp, ["from", var word]):
                Parsed<IncidentSeat> helper = SeatWords.Helper(word);
                return helper.Fault is { } noHelper ? noHelper : Parsed.Of(plain with { Parameter = (int)helper.Value }, $"{head} from {helper.Text} {tail}");
            case (not (IncidentDecision.Classify or IncidentDecision.Postpone or IncidentDecision.SendHelp), []):
                return Parsed.Of(plain, $"{head} {tail}");
            default:
                return wrong;
        }
    }

    private static Parsed<OutsideText> At(string kind, string unit, string day, string time)
    {
        Parsed<MomentText> when = MomentText.Parse(day, time);
        return when.Fault is { } fault ? fault : Parsed.Of(new OutsideText(kind, unit, when.Value), $"{kind} {unit} at {when.Text}");
    }
}
