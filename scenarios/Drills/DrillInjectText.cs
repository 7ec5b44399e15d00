using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Drills;

/// <summary>
/// An inject of a drill: at a moment as in a plan, or by state: <c>power-cut school-09 when county xiji has over 5 waiting lasts 40 min</c>,
/// <c>log-in-failure school-09 10 min after first log-in-failure xiji</c>.
/// </summary>
/// <param name="Strike">What strikes; its moment means nothing where there is a state.</param>
/// <param name="Watch">Null: it strikes at its moment.</param>
internal sealed record DrillInjectText(OutsideText Strike, WatchText? Watch)
{
    private const int OverMost = 1_000;

    private static Fault Wrong => new(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectDrillInject));

    public static Parsed<DrillInjectText> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3) return Wrong;
        if (words[2] == "at")
        {
            Parsed<OutsideText> timed = OutsideText.Inject(text);
            return timed.Fault is { } fault ? fault : Parsed.Of(new DrillInjectText(timed.Value!, null), timed.Text);
        }
        Parsed<SimDuration> lasts = Parsed.Of(SimDuration.Zero, "");
        string[] state = words[2..];
        if (state is [.., "lasts", var length, var unit])
        {
            lasts = QuantityParser.Delay(SimDuration.FromSeconds(1))($"{length} {unit}");
            state = state[..^3];
        }
        Parsed<WatchText> watch = Watched(state);
        if ((Slug.Parse(words[0]).Fault ?? lasts.Fault ?? watch.Fault) is { } wrong) return wrong;
        string tail = lasts.Text.Length == 0 ? "" : $" lasts {lasts.Text}";
        return Parsed.Of(new DrillInjectText(new OutsideText(words[0], words[1], default) { Lasts = lasts.Value }, watch.Value), $"{words[0]} {words[1]} {watch.Text}{tail}");
    }

    private static Parsed<WatchText> Watched(string[] words)
    {
        switch (words)
        {
            case ["when", var seat, var unit, "has", "over", var number, "waiting"]:
                Parsed<IncidentSeat> whose = SeatWords.Seat(seat);
                Parsed<int> over = WholeNumber.Parser(0, OverMost)(number);
                return (whose.Fault ?? over.Fault) is { } wrong
                    ? wrong
                    : Parsed.Of(new WatchText(unit, whose.Value, over.Value, "", SimDuration.Zero), $"when {whose.Text} {unit} has over {over.Text} waiting");
            case [var length, var measure, "after", "first", var kind, var unit]:
                Parsed<SimDuration> after = QuantityParser.Delay(SimDuration.FromSeconds(30))($"{length} {measure}");
                return (Slug.Parse(kind).Fault ?? after.Fault) is { } fault ? fault : Parsed.Of(new WatchText(unit, null, 0, kind, after.Value), $"{after.Text} after first {kind} {unit}");
            default:
                return Wrong;
        }
    }
}
