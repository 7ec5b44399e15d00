using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Staffing;

/// <content>Chooses people, trains them, assigns them.</content>
internal sealed partial class CountyStaffing
{
    private readonly int[][] _holders; // by half-day that is the first of its set, by position: who holds it, -1 nobody
    private readonly bool[][] _isTaken; // the same, by place in the half-day's positions: whether people for an empty one are at other posts
    private int[] _seatOf = []; // by person, the position of an office of the season in which he or she was chosen first; -1: none
    private AbsenceChances?[] _chances = []; // by place of work

    private bool IsTrainingHeld => Plan.Training.After >= 0;

    private void Choose()
    {
        if (_roster is not null) return;
        MakeRoster();
        foreach (int person in _roster!.Trained) _trained[person] = true;
        Match(trained: []);
        Seat();
    }

    private void MakeRoster()
    {
        _roster = new Roster(_county, Stream(0).Key);
        _assigner = new Assigner(_county, _roster);
        _trained = new bool[_roster.Count];
        _chances = new AbsenceChances?[_roster.Places];
        _seatOf = new int[_roster.Count];
    }

    /// <summary>Who is chosen for a post that is also an office of the season is the person who sits there: one luck a person and day.</summary>
    private void Seat()
    {
        Array.Fill(_seatOf, -1);
        for (int halfDay = 0; halfDay < _holders.Length; halfDay++)
        {
            if (_county.SetOf[halfDay] != halfDay) continue;
            foreach (int position in _county.HalfDays[halfDay])
            {
                int person = _holders[halfDay][position];
                if (person >= 0 && _county.Positions[position].OfficeKey is not null && _seatOf[person] < 0) _seatOf[person] = position;
            }
        }
    }

    /// <summary>Assigns people to all half-days, in the order of time; those that need the same positions once.</summary>
    private void Match(ReadOnlySpan<bool> trained)
    {
        var before = new int[_county.Positions.Length];
        Array.Fill(before, -1);
        var tired = new bool[_roster!.Count];
        for (int halfDay = 0; halfDay < _holders.Length; halfDay++)
        {
            if (_county.SetOf[halfDay] != halfDay) continue;
            Array.Clear(tired);
            for (int same = halfDay; same < _holders.Length; same++)
            {
                if (_county.SetOf[same] != halfDay) continue;
                MarkTired(tired, same, same - 1, halfDay);
                MarkTired(tired, same, same + 1, halfDay);
            }
            var holders = new int[_county.Positions.Length];
            Array.Fill(holders, -1);
            _isTaken[halfDay] = _assigner!.Assign(_county.HalfDays[halfDay], trained, before, tired, holders);
            _holders[halfDay] = holders;
            foreach (int position in _county.HalfDays[halfDay]) before[position] = holders[position];
        }
    }

    /// <summary>Between a night and a day those are tired who are at work in the other; nobody rests between morning and afternoon.</summary>
    private void MarkTired(bool[] tired, int halfDay, int neighbour, int upTo)
    {
        if (neighbour < 0 || neighbour >= _holders.Length || _county.SetOf[neighbour] >= upTo) return;
        if (HalfDay.IsNight(Plan.HalfDays[halfDay].Code) == HalfDay.IsNight(Plan.HalfDays[neighbour].Code)) return;
        foreach (int person in _holders[_county.SetOf[neighbour]])
        {
            if (person >= 0) tired[person] = true;
        }
    }

    /// <summary>The county's training is over: whoever was chosen for a post that needs it was there, if there was a seat and he or she not absent.</summary>
    private void Train()
    {
        Choose();
        List<int> chosen = Chosen();
        int today = AbsenceChances.DayOf(Now), batches = Plan.Training.Batches;
        int seats = (_county.Schools * Plan.Training.SeatsPerSchool / batches) + (_county.Schools * Plan.Training.SeatsPerSchool % batches == 0 ? 0 : 1);
        var missed = new Queue<int>();
        for (int batch = 0; batch < batches; batch++)
        {
            int day = Math.Max(0, today - (batches - 1 - batch)), free = seats;
            foreach (int person in chosen.Skip(batch * seats).Take(seats))
            {
                free--;
                if (IsAbsent(person, day)) missed.Enqueue(person);
                else _trained[person] = true;
            }
            // Who has missed an earlier batch takes a seat that is left in this one.
            for (int left = missed.Count; batch > 0 && left > 0 && free > 0; left--)
            {
                int person = missed.Dequeue();
                if (IsAbsent(person, day))
                {
                    missed.Enqueue(person);
                    continue;
                }
                _trained[person] = true;
                free--;
            }
        }
    }

    /// <summary>A school has trained its own people.</summary>
    private void TrainAt(int unit)
    {
        Choose();
        foreach (int person in Chosen())
        {
            if (_roster!.Place(_roster.PlaceOf(person)).Home.Unit == unit) _trained[person] = true;
        }
    }

    /// <summary>Everybody who holds a position for which people are trained, in the order of posts and positions.</summary>
    private List<int> Chosen()
    {
        var chosen = new List<int>();
        var seen = new bool[_roster!.Count];
        IEnumerable<int> positions = Enumerable.Range(0, _county.Positions.Length).Where(position => Plan.Posts[_county.Positions[position].Post].IsTrained);
        foreach (int position in positions.OrderBy(position => _county.Positions[position].Post))
        {
            for (int halfDay = 0; halfDay < _holders.Length; halfDay++)
            {
                if (_county.SetOf[halfDay] != halfDay || _holders[halfDay][position] is not (>= 0 and int person) || seen[person]) continue;
                seen[person] = true;
                chosen.Add(person);
            }
        }
        return chosen;
    }

    /// <summary>The assignment that holds: again where somebody lacks the training, for others may have it.</summary>
    private void Assign()
    {
        if (_isAssigned) return;
        Choose();
        _isAssigned = true;
        if (IsTrainingHeld && Chosen().Exists(person => !_trained[person])) Match(_trained);
    }

    private bool IsAbsent(int person, int day)
    {
        if (_seatOf[person] is >= 0 and int seat)
        {
            Position position = _county.Positions[seat];
            ulong offices = SeasonDraws.ProcessOf(_season.Plan.Units[position.Unit].Code);
            return ChancesAt(position.Place).IsAbsent(StreamOf(offices, SeasonDraws.Absence), position.OfficeKey!.Value, day);
        }
        int home = _roster!.PlaceOf(person);
        return ChancesAt(home).IsAbsent(StreamOf(_roster.Place(home).Hash, HomeAbsenceDraws), _roster.NumberOf(person), day);
    }

    private AbsenceChances ChancesAt(int place) =>
        _chances[place] ??= AbsenceChances.Of(_season.Plan, _county.County, _roster!.Place(place).Hash, Stream(0).Key);
}
