using System.Globalization;
using RolloutSim.Client.Results;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Drills;
using RolloutSim.Scenarios.Incidents;

namespace RolloutSim.Client.Drills.Live;

/// <summary>What somebody at a seat has decided: <c>ack 1</c>, <c>postpone 1 30</c>, <c>受理 1</c>, or as plans write it.</summary>
/// <param name="Text">As plans write it, without a moment: <c>acknowledge seal-broken A1-2 by county</c>.</param>
/// <param name="Number">Of the incident.</param>
/// <param name="Call">What it is to the run.</param>
internal sealed record SeatOrder(string Text, int Number, OutsideCall Call)
{
    private const string TrafficPolice = "交警"; // as people say it; the plan's word is 交通

    /// <param name="words">What was typed; the first one means a decision.</param>
    /// <param name="seat">Who decides.</param>
    /// <param name="desk">The drill as it stands.</param>
    /// <param name="texts">For messages.</param>
    /// <exception cref="UsageException">It is not understood, about nothing that the seat knows, or for another seat.</exception>
    public static SeatOrder Read(string[] words, DrillSeat seat, DrillDesk desk, ScreenTexts texts)
    {
        string decision = SeatVerbs.InPlans(words[0])!;
        string[] rest = OwnSeat(words[1..], seat, texts);
        if (rest.Length == 0) throw new UsageException(texts.Say(TextId.LiveWhichIncident, words[0]));
        bool isNumber = int.TryParse(rest[0].TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        Drill drill = desk.Drill;
        LiveIncident? meant = isNumber ? desk.Find(number) : rest.Length < 2 ? null : desk.Incidents.LastOrDefault(its => KindOf(drill, its) == rest[0] && drill.Plan.Season.Units[its.Unit].Code == rest[1]);
        var knowledge = new SeatKnowledge(drill.Plan.Season, seat.Seat, seat.Unit);
        if (meant is null || knowledge.Of(meant.Unit, meant.Result, desk.Now) is null) throw new UsageException(texts.Say(TextId.LiveNoSuchIncident, isNumber ? rest[0] : string.Join(' ', rest.Take(2))));
        string behind = Behind(decision, rest[(isNumber ? 1 : 2)..], texts);
        string text = $"{decision} {KindOf(drill, meant)} {drill.Plan.Season.Units[meant.Unit].Code}{behind} by {IncidentNames.InFiles(seat.Seat)}";
        ExternalEvent its = LiveOutside.Decide(drill.Plan, text, drill.Plan.Civil.ToCivil(desk.Now)).Events[0];
        return new SeatOrder(text, meant.Number, new OutsideCall(its.Target, its.Priority, its.Kind, its.A, its.B, SimTime.Zero));
    }

    private static string KindOf(Drill drill, LiveIncident incident) => drill.Plan.Season.Incidents!.Kinds[incident.Result.Kind].Id;

    /// <summary>Who says in whose name he decides must say his own.</summary>
    private static string[] OwnSeat(string[] words, DrillSeat seat, ScreenTexts texts)
    {
        int by = Array.IndexOf(words, "by");
        if (by < 0) return words;
        string own = IncidentNames.InFiles(seat.Seat), named = string.Join(' ', words[(by + 1)..]);
        return named == own || named == seat.Text ? words[..by] : throw new UsageException(texts.Say(TextId.LiveNotYourSeat, named, seat.Text));
    }

    /// <summary>A level, minutes, a helper; short or as plans write it.</summary>
    private static string Behind(string decision, string[] rest, ScreenTexts texts)
    {
        string last = rest.Length > 0 ? rest[^1] : "";
        if (decision == IncidentNames.InFiles(IncidentDecision.Classify)) return last is "1" or "2" or "3" ? $" as level {last}" : throw new UsageException(texts[TextId.LiveWhichLevel]);
        if (decision == IncidentNames.InFiles(IncidentDecision.Postpone))
        {
            string? minutes = rest.FirstOrDefault(word => word.All(char.IsAsciiDigit));
            return minutes is not null ? $" for {minutes} min" : throw new UsageException(texts[TextId.LiveHowLong]);
        }
        if (decision != IncidentNames.InFiles(IncidentDecision.SendHelp)) return rest.Length == 0 ? "" : throw new UsageException(texts.Say(TextId.LiveTooMuch, string.Join(' ', rest)));
        foreach (IncidentSeat helper in IncidentSeats.Helpers)
            if (last == IncidentNames.InFiles(helper) || last == IncidentNames.Seat(helper).Zh || (helper == IncidentSeat.Traffic && last == TrafficPolice)) return $" from {IncidentNames.InFiles(helper)}";
        throw new UsageException(texts.Say(TextId.LiveWhichHelper, string.Join(", ", IncidentSeats.Helpers.Select(helper => texts.IsChinese ? IncidentNames.Seat(helper).Zh : IncidentNames.InFiles(helper)))));
    }
}
