using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>The half-days in which sessions begin, and the nights for which there is a watch.</summary>
internal sealed class HalfDays
{
    /// <summary>Sessions from here on belong to the afternoon; a morning's people stay until then, an afternoon's until the evening.</summary>
    private const int Noon = 13 * 60, Evening = 18 * 60, NightEnds = 6 * 60;

    private readonly PlanFile _file;
    private readonly ImmutableArray<(int Day, bool IsAfternoon)> _which;

    public HalfDays(PlanFile file, SeasonClock clock)
    {
        _file = file;
        var halfDays = new List<((int Day, bool IsAfternoon) Which, HalfDayPlan Plan)>();
        for (int day = 0; day < file.TestDays.Length; day++)
        {
            DateOnly date = file.TestDays[day].Value;
            ILookup<bool, (int From, int To)> sessions = file.Sessions.Where(s => clock.On(s.Day) == date).Select(s => SessionResolver.Span(s, file.Sessions)).ToLookup(span => span.From >= Noon);
            foreach (bool isAfternoon in (bool[])[false, true])
            {
                if (!sessions[isAfternoon].Any()) continue;
                int thereBy = file.Staffing!["there-by"]![isAfternoon ? "afternoon" : "morning"]!.Value<int>(StaffingShape.ClockParser)!.Value;
                int begins = Math.Min(thereBy, sessions[isAfternoon].Min(span => span.From)), ends = Math.Max(sessions[isAfternoon].Max(span => span.To), isAfternoon ? Evening : Noon);
                byte code = isAfternoon ? HalfDay.Afternoon(day) : HalfDay.Morning(day);
                halfDays.Add(((day, isAfternoon), new HalfDayPlan(code, clock.Civil.At(date, begins), clock.Civil.At(date, thereBy), clock.Civil.At(date, ends))));
            }
        }
        halfDays.AddRange(WatchedNights(file, clock).Select(night => ((-1, false), night)));
        halfDays.Sort((a, b) => a.Plan.From.CompareTo(b.Plan.From));
        All = [.. halfDays.Select(h => h.Plan)];
        _which = [.. halfDays.Select(h => h.Which)];
    }

    /// <summary>In the order of time.</summary>
    public ImmutableArray<HalfDayPlan> All { get; }

    /// <summary>Indices of the half-days, without the nights.</summary>
    public ImmutableArray<int> Days => [.. Enumerable.Range(0, All.Length).Where(h => !HalfDay.IsNight(All[h].Code))];

    /// <summary>Indices of the nights.</summary>
    public ImmutableArray<int> Nights => [.. Enumerable.Range(0, All.Length).Where(h => HalfDay.IsNight(All[h].Code))];

    /// <summary>Indices of the half-days that are meant.</summary>
    public ImmutableArray<int> Of(IEnumerable<DayText> days)
    {
        DateOnly first = _file.TestDays[0].Value, last = _file.TestDays[^1].Value;
        HashSet<(int, bool)> wanted = [.. days.SelectMany(d => new[] { false, true }.Where(half => d.IsAfternoon is null || d.IsAfternoon == half).Select(half => (IndexOf(d.Date.On(first, last)), half)))];
        return [.. Enumerable.Range(0, All.Length).Where(h => wanted.Contains(_which[h]))];
    }

    private static IEnumerable<HalfDayPlan> WatchedNights(PlanFile file, SeasonClock clock)
    {
        if (file.Staffing!["nights"] is not { } nights) yield break;
        DateOnly from = clock.On(nights["from"]!.Value<PlanDate>(DateParser.Date)!.Value), to = clock.On(nights["to"]!.Value<PlanDate>(DateParser.Date)!.Value);
        for (int night = 0; from.AddDays(night) <= to; night++)
        {
            SimTime begins = clock.Civil.At(from.AddDays(night), Evening);
            yield return new HalfDayPlan(HalfDay.Night(night), begins, begins, clock.Civil.At(from.AddDays(night + 1), NightEnds));
        }
    }

    private int IndexOf(DateOnly date)
    {
        for (int day = 0; day < _file.TestDays.Length; day++)
            if (_file.TestDays[day].Value == date) return day;
        return -1;
    }
}
