using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Staffing;

/// <content>What is saved, checked and told.</content>
internal sealed partial class CountyStaffing
{
    public void WriteReport(SnapshotWriter writer) => Report().Write(writer);

    public void Count(SeasonCounter counter)
    {
        for (int halfDay = 0; halfDay < _county.HalfDays.Length; halfDay++)
        {
            foreach (int position in _county.HalfDays[halfDay])
            {
                Position its = _county.Positions[position];
                Standing standing = StandingAt(halfDay, position);
                if (its.IsReserve || standing == Standing.Unknown || standing.IsManned) continue;
                foreach ((int post, _) in its.Seats)
                {
                    if (Plan.Posts[post].HalfDays.Contains(halfDay)) counter.Post(its.Unit, standing.Cause);
                }
            }
        }
    }

    /// <summary>How the posts were manned so far.</summary>
    public StaffingReport Report()
    {
        ImmutableArray<PostResult>.Builder posts = ImmutableArray.CreateBuilder<PostResult>();
        int borrowed = 0, untrained = 0;
        long metres = 0;
        for (int halfDay = 0; halfDay < _county.HalfDays.Length; halfDay++)
        {
            foreach (int position in _county.HalfDays[halfDay])
            {
                Position its = _county.Positions[position];
                Standing standing = StandingAt(halfDay, position);
                if (its.IsReserve || standing == Standing.Unknown) continue;
                foreach ((int post, int ordinal) in its.Seats)
                {
                    if (!Plan.Posts[post].HalfDays.Contains(halfDay)) continue;
                    PostHolder? holder = standing.IsManned ? Holder(its, post, standing.Person) : null;
                    posts.Add(new PostResult(its.Unit, post, ordinal, halfDay, standing.Cause, holder, standing.Arrived, standing.IsSubstitute));
                    if (holder is null) continue;
                    if (holder.Home.Unit != its.Unit) borrowed++;
                    if (!holder.IsTrained) untrained++;
                    metres += holder.Metres;
                }
            }
        }
        return new StaffingReport(_county.County, _roster?.Count ?? 0, posts.Count, borrowed, untrained, metres, posts.ToImmutable());
    }

    protected override void Save(SnapshotWriter writer)
    {
        writer.WriteBoolean(_roster is not null); // the people follow from the plan and the replication
        writer.WriteBoolean(_isAssigned);
        foreach (Standing standing in _standings) standing.Save(writer);
        writer.WriteInt32(_spells.Count);
        foreach (AbsenceSpell spell in _spells) spell.Save(writer);
        if (_roster is null) return;
        foreach (bool trained in _trained) writer.WriteBoolean(trained);
        foreach (int seat in _seatOf) writer.WriteInt32(seat);
        foreach (int halfDay in _county.Sets)
        {
            foreach (int person in _holders[halfDay]) writer.WriteInt32(person);
            foreach (bool taken in _isTaken[halfDay]) writer.WriteBoolean(taken);
        }
    }

    protected override void Load(SnapshotReader reader)
    {
        bool isChosen = reader.ReadBoolean();
        _isAssigned = reader.ReadBoolean();
        for (int i = 0; i < _standings.Length; i++) _standings[i] = Standing.Load(reader);
        for (int i = reader.ReadCount(AbsenceSpell.Size); i > 0; i--) _spells.Add(AbsenceSpell.Load(reader));
        if (!isChosen) return;
        MakeRoster();
        for (int i = 0; i < _trained.Length; i++) _trained[i] = reader.ReadBoolean();
        for (int i = 0; i < _seatOf.Length; i++) _seatOf[i] = reader.ReadInt32();
        foreach (int halfDay in _county.Sets)
        {
            _holders[halfDay] = new int[_county.Positions.Length];
            _isTaken[halfDay] = new bool[_county.HalfDays[halfDay].Length];
            for (int i = 0; i < _holders[halfDay].Length; i++) _holders[halfDay][i] = reader.ReadInt32();
            for (int i = 0; i < _isTaken[halfDay].Length; i++) _isTaken[halfDay][i] = reader.ReadBoolean();
        }
    }

    /// <summary>Nobody stands at two posts at a time, and whoever stands at one is not absent.</summary>
    protected override void CheckInvariants()
    {
        if (!_isAssigned) return;
        int[] standsAt = Workspace.Integers(_roster!.Count);
        for (int halfDay = 0; halfDay < _county.HalfDays.Length; halfDay++)
        {
            Array.Fill(standsAt, -1, 0, _roster.Count);
            foreach (int position in _county.HalfDays[halfDay])
            {
                Standing standing = StandingAt(halfDay, position);
                if (standing.IsManned != (standing != Standing.Unknown && standing.Cause == PostCause.Manned)) throw Broken($"{Name(position)} is manned or not: {standing}.");
                if (!standing.IsManned) continue;
                if (standsAt[standing.Person] is >= 0 and int other) throw Broken($"One person stands at {Name(other)} and at {Name(position)} in half-day {Plan.HalfDays[halfDay].Code}.");
                standsAt[standing.Person] = position;
            }
        }
    }

    private PostHolder Holder(Position position, int post, int person)
    {
        int home = _roster!.PlaceOf(person);
        uint number = _roster.NumberOf(person);
        int group = (int)(number >> 16);
        int metres = _roster.Place(position.Place).At.RoadTo(_roster.Place(home).At);
        bool isTrained = !IsTrainingHeld || !Plan.Posts[post].IsTrained || _trained[person];
        OfficeSeat? seat = _seatOf[person] is >= 0 and int his ? _county.Positions[his].Seat : null;
        return new PostHolder(_roster.KeyOf(person), _roster.Place(home).Home, group == Roster.Explicit ? -1 : group, (int)(number & 0xFFFF), metres, isTrained, seat);
    }

    private string Name(int position)
    {
        Position its = _county.Positions[position];
        return $"{_season.Plan.Units[its.Unit].Code}/{Plan.Posts[its.Post].Name}/{its.Seats[0].Ordinal}";
    }
}
