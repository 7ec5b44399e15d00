using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Looks back on the season of one person, week by week.</summary>
/// <remarks>
/// His work is what he did, and an equal share of what his offices have not done by the end. In a week it counts with the working time that was left of
/// it when the week began, or when it came, if it was due by the end of the week; what is not due presses nobody.
/// </remarks>
internal sealed class PersonDiary
{
    private readonly SeasonPlan _plan;
    private readonly UnitOffices _unit;
    private readonly Person _person;
    private readonly WorkHours _hours;
    private readonly (PieceRecord Piece, Desk Desk, SimDuration Effort, double Share)[] _work;

    /// <param name="plan">The plan.</param>
    /// <param name="unit">The offices of his unit, as they stand.</param>
    /// <param name="seat">Which of <see cref="PersonSeat.Of"/>.</param>
    public PersonDiary(SeasonPlan plan, UnitOffices unit, int seat)
    {
        (_plan, _unit, _person) = (plan, unit, unit.Staff.People[seat]);
        _hours = new WorkHours(plan.Hours[unit.Staff.Desks[_person.Desks[0]].Plan.Hours]);
        _work =
        [
            .. from piece in unit.Pieces
               let desk = unit.DeskOf(piece)
               where piece.Person == seat || (piece.Person < 0 && piece.Ended.IsNever && desk.People.Contains(seat))
               select (piece, desk, unit.EffortOf(piece), piece.Person == seat ? 1 : 1.0 / desk.People.Count),
        ];
    }

    /// <summary>The week from <paramref name="begin"/> on.</summary>
    public PersonWeek Week(SimTime begin, SimTime end)
    {
        SimDuration hours = SimDuration.Zero, worked = SimDuration.Zero, due = SimDuration.Zero;
        for (SimTime day = begin; day < end; day = Person.EndOfDay(day))
        {
            if (_person.IsPresent(day)) hours += _hours.OpenBetween(day, SimTime.Min(Person.EndOfDay(day), end));
        }
        List<int> items = [];
        foreach ((PieceRecord piece, Desk desk, SimDuration effort, double share) in _work)
        {
            worked += Worked(piece, desk, begin, end);
            SimTime? itsDue = _plan.WorkItems[piece.Item].Due;
            if (piece.Queued >= end || piece.Ended <= begin || !(itsDue <= end)) continue;
            SimDuration left = effort - Worked(piece, desk, SimTime.Zero, SimTime.Max(begin, piece.Queued));
            if (left <= SimDuration.Zero) continue;
            due += SimDuration.FromSecondsRounded(left.TotalSeconds * share);
            items.Add(piece.Item);
        }
        return new PersonWeek(hours, worked, due, [.. items.Distinct().OrderBy(item => _plan.WorkItems[item].Due).ThenBy(item => item)]);
    }

    /// <summary>How long he was at it between two moments, the days on which he was absent left out.</summary>
    private SimDuration Worked(PieceRecord piece, Desk desk, SimTime from, SimTime to)
    {
        SimDuration worked = SimDuration.Zero;
        if (piece.Person < 0 || piece.Started.IsNever) return worked;
        WorkHours hours = desk.HoursOf(_plan.WorkItems[piece.Item]);
        // In a season under way an effort is what was left of it then.
        (from, to) = (SimTime.Max(SimTime.Max(from, piece.Started), _plan.AsOf?.At ?? SimTime.Zero), SimTime.Min(to, piece.Ended));
        for (SimTime day = from; day < to; day = Person.EndOfDay(day))
        {
            if (_person.IsPresent(day)) worked += hours.OpenBetween(day, SimTime.Min(Person.EndOfDay(day), to));
        }
        return worked;
    }
}
