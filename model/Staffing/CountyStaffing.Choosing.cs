using RolloutSim.Model.Kernel;
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
        foreach (int halfDay in _county.Sets)
        {
            foreach (int position in _county.HalfDays[halfDay])
            {
                int person = _holders[halfDay][position];
                if (person >= 0 && _county.Positions[position].Seat is not null && _seatOf[person] < 0) _seatOf[person] = position;
            }
        }
    }

    /// <summary>Assigns people to all half-days: those first that need most, for then the others can be manned by the same people.</summary>
    private void Match(ReadOnlySpan<bool> trained)
    {
        var before = new int[_county.Positions.Length];
        Array.Fill(before, -1);
        var solved = new List<int>();
        _assigner!.Begin();
        foreach (int halfDay in _county.Sets)
        {
            var holders = new int[_county.Positions.Length];
            Array.Fill(holders, -1);
            if (!TryTakeOver(halfDay, solved, holders))
                (_, _isTaken[halfDay]) = _assigner.Assign(_county.HalfDays[halfDay], trained, before, Tired(halfDay, solved), holders);
            _holders[halfDay] = holders;
            solved.Add(halfDay);
            foreach (int position in _county.HalfDays[halfDay]) before[position] = holders[position];
        }
    }

    /// <summary>Where another half-day needs these positions too and none of them is empty there, everybody stays: nobody changes for the sake of it.</summary>
    private bool TryTakeOver(int halfDay, List<int> solved, int[] holders)
    {
        foreach (int other in solved)
        {
            bool isWhole = true;
            foreach (int position in _county.HalfDays[halfDay])
                isWhole &= _county.HalfDays[other].AsSpan().BinarySearch(position) >= 0 && (_holders[other][position] >= 0 || _county.Positions[position].IsReserve);
            if (!isWhole) continue;
            foreach (int position in _county.HalfDays[halfDay]) holders[position] = _holders[other][position];
            _isTaken[halfDay] = new bool[_county.HalfDays[halfDay].Length];
            return true;
        }
        return false;
    }

    /// <summary>Between a night and a day those are tired who are at work in the other; nobody rests between morning and afternoon.</summary>
    private bool[] Tired(int set, List<int> solved)
    {
        bool[] tired = [];
        for (int halfDay = 0; halfDay < _holders.Length; halfDay++)
        {
            if (_county.SetOf[halfDay] != set) continue;
            foreach (int neighbour in (ReadOnlySpan<int>)[halfDay - 1, halfDay + 1])
            {
                if (neighbour < 0 || neighbour >= _holders.Length || !solved.Contains(_county.SetOf[neighbour])) continue;
                if (HalfDay.IsNight(Plan.HalfDays[halfDay].Code) == HalfDay.IsNight(Plan.HalfDays[neighbour].Code)) continue;
                if (tired.Length == 0) tired = new bool[_roster!.Count];
                foreach (int person in _holders[_county.SetOf[neighbour]].Where(person => person >= 0)) tired[person] = true;
            }
        }
        return tired;
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
        foreach (int person in Chosen(_county.PlaceOf(unit))) _trained[person] = true;
    }

    /// <summary>Everybody who holds a position for which people are trained, in the order of posts and positions; those of one place, where one is given.</summary>
    private List<int> Chosen(int? place = null)
    {
        var chosen = new List<int>();
        var seen = new HashSet<int>();
        foreach (int position in _county.Trained)
        {
            foreach (int halfDay in _county.Sets)
            {
                int person = _holders[halfDay][position];
                if (person >= 0 && (place is null || _roster!.PlaceOf(person) == place) && seen.Add(person)) chosen.Add(person);
            }
        }
        return chosen;
    }

    /// <summary>The assignment that holds: again where somebody lacks the training that another has who is free for it.</summary>
    private void Assign()
    {
        if (_isAssigned) return;
        Choose();
        _isAssigned = true;
        List<int> chosen = IsTrainingHeld ? Chosen() : [];
        bool isAnyTrainedFree = _roster!.Trained.Count > 0 || _county.Positions.Any(position => position.IsReserve) || Plan.Posts.Any(post => post.Eligible.Any(way => way.MustBeTrained));
        if (isAnyTrainedFree && chosen.Exists(person => !_trained[person])) Match(_trained);
    }

    private bool IsAbsent(int person, int day)
    {
        if (_season.Plan.HasHappened(SimTime.Zero + SimDuration.FromDays(day + 1) - new SimDuration(1))) return false; // the day is over, and nobody tells of it
        if (_spells.Count > 0 && IsIll(person, day)) return true;
        if (_seatOf[person] is >= 0 and int seat)
        {
            Position position = _county.Positions[seat];
            return ChancesAt(position.Place).IsAbsent(StreamOf(_county.Offices[position.Place], SeasonDraws.Absence), position.Seat!.Key, day);
        }
        int home = _roster!.PlaceOf(person);
        return ChancesAt(home).IsAbsent(StreamOf(_roster.Place(home).Hash, HomeAbsenceDraws), _roster.NumberOf(person), day);
    }

    private AbsenceChances ChancesAt(int place) =>
        _chances[place] ??= AbsenceChances.Of(_season.Plan, _county.County, _roster!.Place(place).Hash, Stream(0).Key);
}
