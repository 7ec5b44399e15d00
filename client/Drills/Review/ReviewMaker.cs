using System.Collections.Immutable;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills.Review;

/// <summary>Makes the review of what a drill's season, and the same season with the model at all seats, have come to.</summary>
internal sealed class ReviewMaker
{
    private readonly Drill _drill;
    private readonly DrillLife _life;
    private readonly SeasonPlan _season;
    private readonly ImmutableArray<DrillIncident> _incidents;
    private readonly ImmutableArray<DrillIncident> _all; // those too that happened before the drill, and are decided about in it
    private readonly HashSet<DrillIncident> _injected = [];

    public ReviewMaker(Drill drill, DrillLife life, SeasonOutcome outcome)
    {
        (_drill, _life, _season) = (drill, life, drill.Plan.Season);
        _all = [.. outcome.Reports.Desks.SelectMany(desk => desk.Incidents.Select(incident => new DrillIncident(desk.Unit, incident, IncidentsCsv.IdOf(_season, desk, incident))))];
        _incidents = [.. _all.Where(its => its.Result.At >= drill.Start && its.Result.At < drill.End).OrderBy(its => its.Result.At).ThenBy(its => its.Id, StringComparer.Ordinal)];
        Outcome = outcome;
    }

    private SeasonOutcome Outcome { get; }

    /// <param name="bots">The same season with the model at all seats.</param>
    /// <param name="again">The mornings that were decided again.</param>
    /// <param name="seed">Of its luck.</param>
    /// <param name="replication">Which of the seasons under that seed.</param>
    public DrillReview Make(SeasonOutcome bots, IEnumerable<(DrillLife Life, SeasonOutcome Outcome)> again, uint seed, uint replication)
    {
        (SeasonCost cost, SeasonCost alone) = (CostOf(_drill.Plan, Outcome), CostOf(_drill.Plan, bots));
        ImmutableArray<ReviewInject> injects = [.. _drill.Injects.Concat(_life.Injects).SelectMany(Injects)];
        return new DrillReview
        {
            Format = DrillReview.FormatName,
            Drill = _drill.Id,
            Name = _drill.Name,
            Task = _drill.Task,
            Plan = _season.Name,
            PlanName = _drill.Plan.Name,
            Seed = seed,
            Replication = replication,
            Start = Iso(_drill.Start),
            End = Iso(_drill.End),
            Digest = Outcome.Digest,
            DigestOfBots = bots.Digest,
            Seats = Seats(),
            Stays = _life.Stays,
            Words = _life.Words,
            Injects = injects,
            Objectives = Objectives(cost),
            ObjectivesOfBots = new ReviewMaker(_drill, DrillLife.Of(_drill, DrillScript.Nobody), bots).Objectives(alone),
            Decisions = AllDecisions(),
            Timeline = [.. _incidents.SelectMany(its => its.Result.Steps.Select(step => (step.At, Line: Line(its, step)))).OrderBy(pair => pair.At).Select(pair => pair.Line)],
            Levels = [.. _incidents.Select(Level)],
            Cost = cost,
            CostOfBots = alone,
            Again = [.. again.Select(each => new ReviewMaker(_drill, each.Life, each.Outcome).Morning(alone, each.Outcome.Digest == bots.Digest))],
            Worth = ForkWorth.Say(alone, cost, Outcome.Digest == bots.Digest),
            Forms = FormMaker.Forms(_drill, _incidents),
            TestRecords = FormMaker.TestRecords(_drill, _incidents, Outcome.Reports),
        };
    }

    private ReviewMorning Morning(SeasonCost alone, bool isSame)
    {
        SeasonCost cost = CostOf(_drill.Plan, Outcome);
        return new ReviewMorning(_life.From is { } from ? Iso(from) : null, Outcome.Digest, Objectives(cost), AllDecisions(), Seats(), _life.Stays, cost, ForkWorth.Say(alone, cost, isSame));
    }

    private ImmutableArray<ReviewObjective> Objectives(SeasonCost cost) => [.. _drill.Objectives.Select(objective => new ObjectiveJudge(_drill, _incidents, cost).Judge(objective))];

    private ImmutableArray<ReviewDecision> AllDecisions() => [.. _life.Decisions.SelectMany(DecisionsOf).Concat(_life.Refused).OrderBy(decision => decision.At, StringComparer.Ordinal)];

    private static SeasonCost CostOf(Plan plan, SeasonOutcome outcome)
    {
        var results = new SeasonResults(plan, outcome.Reports, outcome.Reached);
        return SeasonCost.Of(plan, outcome.Reports, results.Rows.Count(row => row.IsLate && !row.Plan.IsRival));
    }

    /// <summary>A strike by state is the first incident of its kind there that no other inject accounts for.</summary>
    private IEnumerable<ReviewInject> Injects(DrillInject inject)
    {
        foreach (int unit in inject.Units)
        {
            DrillIncident? struck = _incidents.FirstOrDefault(its => its.Unit == unit && its.Result.Kind == inject.Kind && !_injected.Contains(its)
                && (inject.At is { } at ? its.Result.At == at : !_drill.Injects.Concat(_life.Injects).Any(other => other.At == its.Result.At && other.Kind == inject.Kind && other.Units.Contains(unit))));
            if (struck is not null) _injected.Add(struck);
            yield return new ReviewInject(inject.Text, _season.Units[unit].Code, struck is null ? null : Iso(struck.Result.At), inject.At is null);
        }
    }

    /// <summary>A decision about a county is one about each of its schools that have such an incident; where none has, there was nothing to decide.</summary>
    private IEnumerable<ReviewDecision> DecisionsOf(DrillDecision decision)
    {
        ILookup<int, DrillIncident> there = _all.Where(its => decision.Units.Contains(its.Unit) && its.Result.Kind == decision.Kind && its.Result.At <= decision.At).ToLookup(its => its.Unit);
        if (there.Count == 0) return [new ReviewDecision(Iso(decision.At), decision.Text, decision.Text.Split(' ')[2], IncidentNames.InFiles(DecisionRefusal.Unknown))];
        return there.OrderBy(its => its.Key).Select(its => new ReviewDecision(Iso(decision.At), decision.Text, _season.Units[its.Key].Code, Refusal(decision, its)));
    }

    /// <summary>A refusal stands in the incident's history; null: it was done.</summary>
    private static string? Refusal(DrillDecision decision, IEnumerable<DrillIncident> there)
    {
        foreach (IncidentStepRecord step in there.SelectMany(its => its.Result.Steps))
            if (step.Step == IncidentStep.Refused && step.IsByPerson && step.At == decision.At && step.By == decision.Seat) return IncidentNames.InFiles((DecisionRefusal)step.Detail);
        return null;
    }

    private ImmutableArray<ReviewSeat> Seats()
    {
        ImmutableArray<(DrillDecision, ReviewDecision)> decisions = [.. _life.Decisions.SelectMany(decision => DecisionsOf(decision).Select(review => (decision, review)))];
        return [.. _drill.Seats.Select(seat => Seat(seat, decisions))];
    }

    private ReviewSeat Seat(DrillSeat seat, ImmutableArray<(DrillDecision Decision, ReviewDecision Review)> decisions)
    {
        Model.Units.UnitLevel level = IncidentSeats.LevelOf(seat.Seat);
        ReviewDecision[] its = [.. decisions.Where(pair => pair.Decision.Seat == seat.Seat && _season.Units.AncestorAt(_season.Units.IndexOf(pair.Review.Unit), level) == seat.Unit).Select(pair => pair.Review), .. _life.Refused.Where(refused => refused.Seat == seat.Text)];
        ImmutableArray<ReviewSitting> sittings = ReviewSitting.Of(_life.Stays, seat.Text, Iso(_drill.End));
        bool isHeld = _life.Held.Contains(seat.Text) && (_life.Stays.IsEmpty || !sittings.IsEmpty || its.Length > 0);
        return new ReviewSeat(seat.Text, IncidentNames.Seat(seat.Seat), _drill.Plan.Units[seat.Unit].Name, isHeld, its.Length, its.Count(decision => decision.Refused is not null)) { Sittings = sittings };
    }

    private ReviewLine Line(DrillIncident its, IncidentStepRecord step) => new(
        Iso(step.At), its.Id, (int)step.Level, IncidentNames.InFiles(step.Step), IncidentNames.InFiles(step.By), _season.Units[step.Unit].Code, IncidentNames.Detail(step), step.IsByPerson,
        step.Step == IncidentStep.Occurred && _injected.Contains(its));

    private ReviewLevel Level(DrillIncident its) => new(
        its.Id, (int)its.Result.Level, IncidentNames.Colour((int)its.Result.Level), (int)its.Result.RuleLevel, IncidentNames.InFiles(its.Result.Rule), its.Result.IsReportedLate(_season.Incidents!));

    private string Iso(SimTime at) => CivilText.Iso(_drill.Plan, at);
}
