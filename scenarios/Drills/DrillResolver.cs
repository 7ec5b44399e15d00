using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Drills;

/// <summary>Looks up the names of a drill in its plan.</summary>
internal sealed class DrillResolver(Plan plan, DrillFile file, DiagnosticBag errors)
{
    private readonly SeasonPlan _season = plan.Season;
    private readonly IncidentsPlan _incidents = plan.Season.Incidents!;
    private readonly OutsideDays _days = OutsideDays.Of(plan);
    private readonly OutsideResolver _outside = new(plan.Season, OutsideDays.Of(plan), errors);
    private (SimTime Start, SimTime End) _times;

    public (SimTime Start, SimTime End) Times()
    {
        if (file.Start is not { } first || file.End is not { } last) return default;
        _times = (_days.At(first.Value), _days.At(last.Value));
        foreach (Given<MomentText> moment in (Given<MomentText>[])[first, last])
            if (_days.At(moment.Value) < SimTime.Zero || _days.At(moment.Value) >= _season.End)
                errors.Add(moment.Place, moment.Path, Message.Of(MessageId.OutsideSeason, _days.On(moment.Value)), Message.Of(MessageId.ExpectDayWithin, _days.Civil.Starts, _days.Ends), moment.Text);
        if (_times.End <= _times.Start) errors.Add(last.Place, last.Path, Message.Of(MessageId.DrillEndsEarly, first.Text), null, last.Text);
        return _times;
    }

    public ImmutableArray<DrillSeat> Seats(ImmutableArray<Given<SeatText>> given) => [.. given.Select(Seat).OfType<DrillSeat>()];

    private DrillSeat? Seat(Given<SeatText> given)
    {
        if (Unit(given, given.Value.Unit) is not { } unit) return null;
        if (HasSeat(unit, given.Value.Seat)) return new DrillSeat(given.Value.Seat, unit, given.Text);
        NoSeat(given, unit, given.Value.Seat);
        return null;
    }

    public (ImmutableArray<DrillInject> Injects, ImmutableArray<ExternalEvent> Outside, ImmutableArray<WatchPlan> Watches) Injects()
    {
        var injects = ImmutableArray.CreateBuilder<DrillInject>();
        var outside = ImmutableArray.CreateBuilder<ExternalEvent>();
        var watches = ImmutableArray.CreateBuilder<WatchPlan>();
        foreach ((int place, Given<DrillInjectText> given) in file.Injects.Index())
        {
            var strike = new Given<OutsideText>(given.Value.Strike, given.Text, false, given.Place, given.Path);
            if (_outside.What(strike) is not var (kind, units)) continue;
            int number = plan.Injects.Length + place, index = _incidents.Kinds.IndexOf(kind);
            if (given.Value.Watch is { } state)
            {
                watches.AddRange(Watches(given, state, index, units, number));
                injects.Add(new DrillInject(given.Text, index, units, null));
                continue;
            }
            SimTime at = _days.At(strike.Value.When);
            if (!IsWithin(strike, at)) continue;
            outside.AddRange(_outside.Strikes(strike, number));
            injects.Add(new DrillInject(given.Text, index, units, at));
        }
        foreach (IGrouping<int, WatchPlan> many in watches.GroupBy(watch => watch.Unit).Where(its => its.Count() > WatchPlan.Most))
            errors.Add(file.Injects[0].Place, DrillFileReader.Injects, Message.Of(MessageId.TooMany, WatchPlan.Most), null, _season.Units[many.Key].Code);
        return (injects.ToImmutable(), outside.ToImmutable(), watches.ToImmutable());
    }

    /// <summary>Whether a moment lies in the drill; a mistake if not.</summary>
    public bool IsWithin<T>(Given<T> given, SimTime at)
    {
        if (at >= _times.Start && at < _times.End) return true;
        errors.Add(given.Place, given.Path, Message.Of(MessageId.OutsideDrill, file.Start!.Text, file.End!.Text), null, given.Text);
        return false;
    }

    public ImmutableArray<DrillObjective> Objectives() => [.. file.Objectives.Select(Objective).OfType<DrillObjective>()];

    private DrillObjective? Objective(DrillObjectiveEntry entry)
    {
        if (entry.Goal is not { } goal) return null;
        ObjectiveText text = goal.Value;
        var objective = new DrillObjective { Id = entry.Id, Name = entry.Name ?? new LocalName(goal.Text, goal.Text), Text = goal.Text, Step = text.Step, Seat = text.Seat, Within = text.Within, Count = text.Count, Most = text.Most };
        if (text.Step is null) return objective;
        // Kind and unit are looked up as those of an inject are.
        var what = new Given<OutsideText>(new OutsideText(text.Kind, text.Unit, default), goal.Text, false, goal.Place, goal.Path);
        return _outside.What(what) is not var (kind, _) ? null : objective with { Kind = _incidents.Kinds.IndexOf(kind), Unit = _season.Units.IndexOf(text.Unit) };
    }

    private IEnumerable<WatchPlan> Watches(Given<DrillInjectText> given, WatchText state, int kind, ImmutableArray<int> units, int number)
    {
        if (Unit(given, state.Unit) is not { } unit) yield break;
        int heard = -1;
        if (state.Seat is { } seat)
        {
            if (!HasSeat(unit, seat))
            {
                NoSeat(given, unit, seat);
                yield break;
            }
        }
        else
        {
            ImmutableArray<string> kinds = [.. _incidents.Kinds.Select(its => its.Id)];
            heard = kinds.IndexOf(state.Kind);
            if (heard < 0) errors.Add(given.Place, given.Path, Message.Of(MessageId.UnknownIncident, state.Kind), Message.Of(MessageId.ExpectOneOf, kinds), given.Text, Suggestions.For(state.Kind, kinds));
            else if (!HasSeat(unit, IncidentSeats.DutyOf(_season.Units[unit].Level))) errors.Add(given.Place, given.Path, Message.Of(MessageId.NoDesk, LevelWords.One(_season.Units[unit].Level)), null, given.Text);
        }
        foreach (int target in units)
            yield return new WatchPlan { Unit = unit, From = _times.Start, Seat = state.Seat, Over = state.Over, Heard = heard, After = state.After, Kind = kind, Target = target, Lasts = given.Value.Strike.Lasts, Number = number };
    }

    private bool HasSeat(int unit, IncidentSeat seat) => IncidentSeats.LevelOf(seat) == _season.Units[unit].Level && _incidents.Staff[(int)seat] > 0;

    private void NoSeat<T>(Given<T> given, int unit, IncidentSeat seat)
    {
        UnitLevel level = _season.Units[unit].Level;
        ImmutableArray<string> there = [.. IncidentSeats.All.Where(its => IncidentSeats.LevelOf(its) == level && HasSeat(unit, its)).Select(SeatWords.Of)];
        errors.Add(given.Place, given.Path, Message.Of(MessageId.NoSuchSeat, _season.Units[unit].Code, SeatWords.Of(seat)), Message.Of(MessageId.ExpectOneOf, there), given.Text);
    }

    private int? Unit<T>(Given<T> given, string code)
    {
        int unit = _season.Units.IndexOf(code);
        if (unit >= 0) return unit;
        string? near = Suggestions.For(code, _season.Units.All.Select(its => its.Code));
        errors.Add(given.Place, given.Path, Message.Of(MessageId.UnknownUnit, code), null, given.Text, near);
        return null;
    }
}
