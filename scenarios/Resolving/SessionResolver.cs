using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Gives every session its length, and every test day a session.</summary>
internal static class SessionResolver
{
    public static ImmutableArray<SessionEntry> Complete(PlanFile file, OfficeHours hours, ReadContext context)
    {
        ImmutableArray<DateOnly> days = [.. file.TestDays.Select(d => d.Value)];
        List<SessionEntry> sessions = [];
        var failed = new HashSet<string>(StringComparer.Ordinal);
        foreach (SessionEntry session in file.Sessions)
        {
            if (failed.Contains(session.Time.Value.After)) continue; // the mistake is the other's
            if (!days.Contains(session.Day.On(days[0], days[^1])))
            {
                if (!failed.Add(session.DayKey)) continue;
                context.Errors.Add(session.Place, $"test.{session.DayKey}", Message.Of(MessageId.NoTestDay), Message.Of(MessageId.ExpectOneOf, (ImmutableArray<string>)[.. days.Select(Iso)]), session.DayKey);
            }
            else if (WithLength(session, sessions, hours, context.Errors) is { } complete)
            {
                sessions.Add(complete);
            }
            else
            {
                failed.Add(session.Id);
            }
        }
        for (int i = 0; i < days.Length; i++)
            if (!file.Sessions.Any(s => s.Day.On(days[0], days[^1]) == days[i])) sessions.Add(WholeDay(days, i, hours));
        foreach (SessionEntry session in sessions)
            context.Count(session.Time with { IsAssumed = session.Time.IsAssumed || session.Time.Value.IsLengthAssumed });
        return [.. sessions];
    }

    /// <summary>Begin and end in minutes since midnight, of a session that has its length.</summary>
    public static (int From, int To) Span(SessionEntry session, IEnumerable<SessionEntry> sessions)
    {
        SessionTime time = session.Time.Value;
        int from = time.From ?? Span(sessions.First(s => s.Id == time.After), sessions).To;
        return (from, time.To ?? from + time.Length!.Value);
    }

    private static SessionEntry? WithLength(SessionEntry session, List<SessionEntry> before, OfficeHours hours, DiagnosticBag errors)
    {
        SessionTime time = session.Time.Value;
        if (time.From is null && !before.Exists(s => s.Id == time.After && s.Day == session.Day))
        {
            errors.Add(session.Time.Place, session.Path, Message.Of(MessageId.NoSessionBefore), null, time.After,
                Suggestions.For(time.After, before.Where(s => s.Day == session.Day).Select(s => s.Id)));
            return null;
        }
        if (time.To is not null) return session;
        int from = time.From ?? Span(before.First(s => s.Id == time.After), before).To;
        if (time.Length is null)
        {
            if (hours.EndOfHalfDay(from) is not { } end)
            {
                errors.Add(session.Time.Place, session.Path, Message.Of(MessageId.SessionNeedsLength), Message.Of(MessageId.ExpectSession), session.Time.Text);
                return null;
            }
            // Where the length comes first, its tilde is the whole value's.
            if (time.From is null) session = session with { Time = session.Time with { IsAssumed = true } };
            time = time with { Length = end - from, IsLengthAssumed = time.From is not null };
        }
        if (from + time.Length > ClockText.Midnight)
        {
            errors.Add(session.Time.Place, session.Path, Message.Of(MessageId.SessionPastMidnight), null, time.WrittenTime);
            return null;
        }
        return session with { Time = session.Time with { Value = time, Text = time.WrittenTime } };
    }

    /// <summary>A test day of which the plan says nothing: one session as long as the office is open.</summary>
    private static SessionEntry WholeDay(ImmutableArray<DateOnly> days, int i, OfficeHours hours)
    {
        string key = i == 0 ? "T" : i == days.Length - 1 ? "L" : Iso(days[i]), id = $"test-day-{i + 1}";
        var time = new SessionTime(hours.Opening, hours.Closing, null, false, "", "");
        var given = new Given<SessionTime>(time, time.WrittenTime, true, Place.None, $"test.{key}.{id}");
        return new SessionEntry(key, new PlanDate(days[i], ' ', 0), id, new LocalName($"第{i + 1}个测试日", $"Test day {i + 1}"), given, Place.None);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
