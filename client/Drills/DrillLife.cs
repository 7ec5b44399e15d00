using System.Collections.Immutable;
using RolloutSim.Client.Drills.Review;
using RolloutSim.Client.Results;
using RolloutSim.Grains.Drills;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Drills;
using RolloutSim.Scenarios.Incidents;

namespace RolloutSim.Client.Drills;

/// <summary>What people brought to one morning of a drill: by a script, by themselves, or nothing.</summary>
internal sealed record DrillLife
{
    /// <summary>The drill's plan with all of it as known beforehand.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Seats in which somebody sat.</summary>
    public required ImmutableArray<string> Held { get; init; }

    /// <summary>What reached the season.</summary>
    public required ImmutableArray<DrillDecision> Decisions { get; init; }

    /// <summary>What was refused before it reached the season.</summary>
    public ImmutableArray<ReviewDecision> Refused { get; init; } = [];

    /// <summary>What the trainer let strike.</summary>
    public ImmutableArray<DrillInject> Injects { get; init; } = [];

    /// <summary>Who took and left a seat when.</summary>
    public ImmutableArray<ReviewStay> Stays { get; init; } = [];

    /// <summary>What the trainer and the seats said.</summary>
    public ImmutableArray<ReviewWord> Words { get; init; } = [];

    /// <summary>From when on it was decided again; null: it is the first morning.</summary>
    public SimTime? From { get; init; }

    public static DrillLife Of(Drill drill, DrillScript script) => new() { Plan = script.Apply(drill), Held = [.. script.Seats.Select(seat => seat.Text)], Decisions = script.Decisions };

    /// <exception cref="FormatException">The record is damaged.</exception>
    /// <exception cref="Scenarios.Errors.ScenarioException">What is in it does not fit the drill.</exception>
    public static DrillLife Of(Drill drill, RecordedMorning morning)
    {
        Plan plan = drill.Plan;
        DateTimeOffset Civil(RecordedEntry entry) => plan.Civil.ToCivil(new SimTime(entry.AtUs));
        IEnumerable<RecordedEntry> All(params DrillEntryKind[] kinds) => morning.Entries.Where(entry => kinds.Any(kind => IncidentNames.InFiles(kind) == entry.Kind));
        return new DrillLife
        {
            Plan = plan with { Season = plan.Season with { Outside = [.. plan.Season.Outside, .. morning.Events.Select(each => each.ToExternal())] } },
            Held = [.. All(DrillEntryKind.SeatTaken).Select(entry => entry.Seat).Distinct()],
            Decisions = [.. All(DrillEntryKind.Decided).Select(entry => Decision(LiveOutside.Decide(plan, entry.Text, Civil(entry)), entry))],
            Refused = [.. All(DrillEntryKind.Refused).Select(entry => new ReviewDecision(entry.At, entry.Text, entry.Text.Split(' ')[2], ReviewWords.RefusalInFiles(entry.Why ?? "")) { Seat = entry.Seat })],
            Injects = [.. All(DrillEntryKind.Injected).Select(entry => (entry, its: LiveOutside.Inject(plan, entry.Text, Civil(entry), 0))).Select(pair => new DrillInject(pair.entry.Text, pair.its.Kind, pair.its.Units, pair.its.IsNow ? new SimTime(pair.entry.AtUs) : pair.its.Events[0].At))],
            Stays = [.. All(DrillEntryKind.SeatTaken, DrillEntryKind.SeatLeft, DrillEntryKind.SeatLost, DrillEntryKind.NeverAnswered, DrillEntryKind.SeatRemoved).Select(entry => new ReviewStay(entry.At, entry.Seat, entry.Text, entry.Kind))],
            Words = [.. All(DrillEntryKind.Hinted, DrillEntryKind.Said, DrillEntryKind.Paused, DrillEntryKind.Resumed, DrillEntryKind.Paced, DrillEntryKind.Ended, DrillEntryKind.WentBack).Select(entry => new ReviewWord(entry.At, entry.Kind, entry.Seat, entry.Text))],
            From = morning.FromIn(plan),
        };
    }

    private static DrillDecision Decision(LiveOutside decision, RecordedEntry entry) =>
        new(entry.Text, new SimTime(entry.AtUs), decision.Seat!.Value, decision.Decision, decision.Kind, decision.Units, decision.Events);
}
