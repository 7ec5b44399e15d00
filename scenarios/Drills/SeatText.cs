using RolloutSim.Model.Incidents;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Drills;

/// <summary>A seat and the unit where it stands, before the name is resolved: <c>county xiji</c>.</summary>
internal sealed record SeatText(IncidentSeat Seat, string Unit)
{
    public static Parsed<SeatText> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var word, var unit]) return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectSeat));
        Parsed<IncidentSeat> seat = SeatWords.Seat(word);
        return seat.Fault is { } fault ? fault : Parsed.Of(new SeatText(seat.Value, unit), $"{seat.Text} {unit}");
    }
}
