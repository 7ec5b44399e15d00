using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Staffing;

/// <content>Mans the posts of a day: on the evening before it, and on its morning.</content>
internal sealed partial class CountyStaffing
{
    /// <summary>Name of the incident that an empty post is.</summary>
    public const string EmptyPost = "empty-post";

    private readonly Standing[] _standings; // by half-day and position
    private int[] _siteOf = []; // by place of work, once it is asked for

    private ref Standing StandingAt(int halfDay, int position) => ref _standings[(halfDay * _county.Positions.Length) + position];

    /// <summary>On the evening before a day: who is well will come, and substitutes are looked for in the place of those who have said that they will not.</summary>
    private void ManFrom(int day)
    {
        ImmutableArray<int> halfDays = _county.Days[day];
        int date = DateOf(day);
        var told = new List<int>();
        bool isAnybodyMissing = false;
        for (int position = 0; position < _county.Positions.Length; position++)
        {
            if (_county.Positions[position].IsReserve) continue;
            bool isAbsent = false;
            foreach (int halfDay in halfDays)
            {
                int place = _county.HalfDays[halfDay].BinarySearch(position);
                if (place < 0) continue;
                int set = _county.SetOf[halfDay], person = _holders[set][position];
                if (person < 0)
                {
                    PostCause cause = _isTaken[set][place] ? PostCause.TakenElsewhere : PostCause.NobodyEligible;
                    Set(halfDay, position, Standing.Empty(cause), Plan.HalfDays[halfDay].Begins);
                    isAnybodyMissing = true;
                }
                else if (IsAbsent(person, date) || IsAway(position, date))
                {
                    StandingAt(halfDay, position) = Standing.Empty(PostCause.Absent);
                    isAbsent = true;
                }
                else
                {
                    bool isAtHome = _roster!.PlaceOf(person) == _county.Positions[position].Place;
                    SimTime there = isAtHome ? Plan.HalfDays[halfDay].Begins : Plan.HalfDays[halfDay].From;
                    Set(halfDay, position, new Standing(person, PostCause.Manned, there, false), there);
                }
            }
            isAnybodyMissing |= isAbsent;
            if (isAbsent && Uniform.Chance(Stream(ToldDraws).Word(_county.Positions[position].Key, checked((uint)date)), Plan.Replacement.ToldBefore)) told.Add(position);
        }
        if (told.Count > 0) SendSubstitutes(told, day);
        if (isAnybodyMissing) Schedule(SimTime.Max(Now, Plan.HalfDays[halfDays[0]].From + Plan.Replacement.Noticed), Priority.Arrival, Morning, (ulong)day);
    }

    /// <summary>On the morning: whoever has not come is missed, substitutes are looked for, and what stays empty is an incident of the school.</summary>
    private void Replace(int day)
    {
        ImmutableArray<int> halfDays = _county.Days[day];
        bool IsEmpty(int position, PostCause? cause)
        {
            foreach (int halfDay in halfDays)
            {
                if (!_county.HalfDays[halfDay].Contains(position) || StandingAt(halfDay, position) is not { IsManned: false } empty) continue;
                if (cause is null || empty.Cause == cause) return true;
            }
            return false;
        }
        List<int> missed = [.. Enumerable.Range(0, _county.Positions.Length).Where(position => !_county.Positions[position].IsReserve && IsEmpty(position, PostCause.Absent))];
        foreach (int position in Enumerable.Range(0, _county.Positions.Length))
        {
            if (!_county.Positions[position].IsReserve && IsEmpty(position, null)) Occur(position);
        }
        foreach (int position in missed)
        {
            foreach (int halfDay in halfDays)
            {
                if (_county.HalfDays[halfDay].Contains(position)) Tell(halfDay, position, SimTime.Max(Plan.HalfDays[halfDay].From, Now + ChannelPlan.Least));
            }
        }
        if (missed.Count > 0) SendSubstitutes(missed, day);
    }

    private void SendSubstitutes(List<int> positions, int day)
    {
        var finder = new Substitutes(_county, _roster!, _assigner!, key => new KeyedStream(Stream(0).Key, StableHash.Combine(Stream(SubstituteDraws).Stream, key)));
        int date = DateOf(day);
        var busy = new bool[_roster!.Count];
        var reserve = new bool[_roster.Count];
        foreach (int halfDay in _county.Days[day])
        {
            int[] holders = _holders[_county.SetOf[halfDay]];
            foreach (int position in _county.HalfDays[halfDay])
            {
                if (StandingAt(halfDay, position) is { IsManned: true } standing) busy[standing.Person] = true;
                if (holders[position] is not (>= 0 and int holder)) continue;
                if (_county.Positions[position].IsReserve) reserve[holder] = true;
                else busy[holder] = true;
            }
        }
        (int Person, SimTime Arrives)[] coming = finder.Find(
            positions, Now, date, person => !busy[person] && !IsAbsent(person, date), person => reserve[person], person => !IsTrainingHeld || _trained[person]);
        for (int i = 0; i < positions.Count; i++)
        {
            if (coming[i].Person < 0) continue;
            foreach (int halfDay in _county.Days[day])
            {
                HalfDayPlan plan = Plan.HalfDays[halfDay];
                if (!_county.HalfDays[halfDay].Contains(positions[i]) || StandingAt(halfDay, positions[i]).IsManned || coming[i].Arrives >= plan.To) continue;
                SimTime arrives = SimTime.Max(plan.From, SimTime.Max(coming[i].Arrives, Now + ChannelPlan.Least));
                Set(halfDay, positions[i], new Standing(coming[i].Person, PostCause.Manned, arrives, true), arrives);
            }
        }
    }

    /// <summary>Notes who stands at a position, and tells the school from when on.</summary>
    private void Set(int halfDay, int position, Standing standing, SimTime from)
    {
        StandingAt(halfDay, position) = standing;
        Tell(halfDay, position, SimTime.Max(from, Now + ChannelPlan.Least));
    }

    private void Tell(int halfDay, int position, SimTime at)
    {
        Position its = _county.Positions[position];
        int site = SiteOf(its.Place);
        if (site < 0) return;
        Standing standing = StandingAt(halfDay, position);
        ulong person = standing.IsManned ? _roster!.KeyOf(standing.Person) : 0;
        foreach ((int post, int ordinal) in its.Seats)
        {
            if (!_county.IsNeeded(post, halfDay)) continue;
            var manning = new PostManning(_county.PostHashes[post], Plan.HalfDays[halfDay].Code, checked((byte)ordinal), standing.Cause, person);
            Send(site, at, Priority.CapacityChange, SiteMessage.PostManned, manning.A, person);
        }
    }

    /// <summary>The rank of a place's site; -1: it has none. Looked up once.</summary>
    private int SiteOf(int place)
    {
        if (_siteOf.Length == 0) _siteOf = [.. _county.Sites.Select(Model.RankOfId)];
        return _siteOf[place];
    }

    /// <summary>An empty post is an incident of the unit that has it.</summary>
    private void Occur(int position)
    {
        Position its = _county.Positions[position];
        int desk = Model.RankOfId(_county.Desks[its.Place]);
        if (desk < 0) return;
        Send(desk, Now + ChannelPlan.Least, Priority.Arrival, DeskMessage.Occurred, DeskMessage.Incident(EmptyPost, 0), StableHash.Of(Plan.Posts[its.Post].Name));
    }

    private int DateOf(int day) => AbsenceChances.DayOf(Plan.HalfDays[_county.Days[day][0]].From);
}
