using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Staffing;

/// <content>People whom incidents keep away: an officer who is missing, a wave of illness.</content>
internal sealed partial class CountyStaffing
{
    private readonly List<AbsenceSpell> _spells = [];

    /// <summary>An incident strikes: who is away leaves his posts from now on, and substitutes are looked for at once, for it was reported.</summary>
    private void Lose(ulong unit, uint kind, long seconds)
    {
        if (AbsenceSpell.PlanOf(_season.Plan, kind) is not { } absent) return;
        var spell = new AbsenceSpell(unit, kind, Now, absent.Until(Now, seconds, unit, Stream(0).Key));
        _spells.Add(spell);
        if (!_isAssigned) return; // the evening before the first day sees to it
        for (int day = 0; day < _county.Days.Length; day++)
            if (EveningOf(day) <= Now && spell.Covers(DateOf(day))) ManAgain(day);
    }

    private void ManAgain(int day)
    {
        int date = DateOf(day);
        var missed = new List<int>();
        for (int position = 0; position < _county.Positions.Length; position++)
        {
            bool isGone = false;
            foreach (int halfDay in _county.Days[day])
            {
                if (Plan.HalfDays[halfDay].To <= Now || !_county.HalfDays[halfDay].Contains(position)) continue;
                if (StandingAt(halfDay, position) is not { IsManned: true } standing || !(IsIll(standing.Person, date) || (!standing.IsSubstitute && IsAway(position, date)))) continue;
                Set(halfDay, position, Standing.Empty(PostCause.Absent), Plan.HalfDays[halfDay].From);
                isGone = true;
            }
            if (isGone) missed.Add(position);
        }
        if (missed.Count == 0) return;
        SendSubstitutes(missed, day);
        foreach (int position in missed)
            if (_county.Days[day].Any(halfDay => _county.HalfDays[halfDay].Contains(position) && StandingAt(halfDay, position) is { IsManned: false, Cause: PostCause.Absent })) Occur(position);
    }

    /// <summary>Whether an incident keeps whoever was assigned to a position away on a day: the first of the post that it names.</summary>
    private bool IsAway(int position, int day)
    {
        foreach (AbsenceSpell spell in _spells)
        {
            if (!spell.Covers(day) || AbsenceSpell.PlanOf(_season.Plan, spell.Kind) is not { Who.Length: > 0 } absent) continue;
            Position its = _county.Positions[position];
            if (_county.Workplaces[its.Place].Hash != spell.Unit) continue;
            foreach ((int post, int ordinal) in its.Seats)
                if (ordinal == 0 && Plan.Posts[post].Name == absent.Who) return true;
        }
        return false;
    }

    /// <summary>Whether an incident that strikes a share of everybody keeps a person away on a day; who sits in an office of the season has one luck with it.</summary>
    private bool IsIll(int person, int day)
    {
        foreach (AbsenceSpell spell in _spells)
        {
            if (!spell.Covers(day) || AbsenceSpell.PlanOf(_season.Plan, spell.Kind) is not { Who.Length: 0 } absent) continue;
            int home = _roster!.PlaceOf(person);
            if (spell.Unit != _county.Workplaces[0].Hash && spell.Unit != _roster.Place(home).Hash) continue;
            bool isIll = _seatOf[person] is >= 0 and int seat
                ? absent.Strikes(spell.From, _county.Offices[_county.Positions[seat].Place], _county.Positions[seat].Seat!.Key, Stream(0).Key)
                : absent.Strikes(spell.From, _roster.Place(home).Hash, _roster.NumberOf(person), Stream(0).Key);
            if (isIll) return true;
        }
        return false;
    }
}
