using System.Collections.Immutable;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Makes the model's test days out of what was found good.</summary>
internal sealed class TestDayBuilder(PlanFile file, Drafts drafts, SeasonClock clock)
{
    /// <summary>As the staffing has it: sessions from here on belong to the afternoon.</summary>
    private const int Noon = 13 * 60;

    private readonly Dictionary<string, int> _posts = SchoolPosts.Of(file);

    /// <summary>Null where sessions run by the clock.</summary>
    public TestDaysPlan? Build()
    {
        if (!TestDayDefaults.IsOn(file)) return null;
        var sheet = new FormSheet(file.TestDay!);
        (SessionEntry Entry, SessionPlan Plan)[] sessions = [.. file.Sessions.Select(session => (session, Session(session, sheet))).OrderBy(pair => pair.Item2.From)];
        return new TestDaysPlan
        {
            Sessions = [.. sessions.Select(pair => pair.Plan with { Follows = Array.FindIndex(sessions, other => other.Entry.Id == pair.Entry.Time.Value.After) })],
            Test = drafts.IndexOf(Drafts.Test),
            Gate = new GatePlan(sheet.Time("gate.check"), sheet.Share("gate.fever"), sheet.Time("gate.recheck"), sheet.Share("gate.confirmed"), sheet.Time("gate.consent"), sheet.Share("gate.refused")),
            CheckIn = sheet.Time("check-in"),
            Counting = new CountingPlan(sheet.Time("counting.open"), sheet.Time("counting.count"), sheet.Share("counting.wrong"), sheet.Time("counting.again"), sheet.Share("counting.lost"), sheet.Time("counting.pack")),
            Answers = Answers(sheet.Time("change-over")),
            Batches = new BatchPlan(sheet.Count("batches.size"), sheet.Time("batches.takes"), sheet.Count("batches.monitors"), sheet.Count("batches.headsets")),
            Pe = new PePlan(sheet.Count("pe.items"), sheet.Count("pe.indoor"), sheet.Time("pe.trial"), sheet.Share("pe.injury"), sheet.Time("pe.treatment")),
            Entry = new EntryPlan(sheet.Count("entry.typists"), sheet.Count("entry.checkers"), sheet.Time("entry.type"), sheet.Time("entry.check"), sheet.Share("entry.wrong"), sheet.Time("entry.upload")),
            Weather = new WeatherPlan(sheet.Share("weather.rain"), sheet.Time("weather.lasts"), sheet.Share("weather.slower")),
            Paper = sheet.Has("paper") ? new PaperPlan(sheet.Count("paper.per-hour"), sheet.Count("paper.sheets"), sheet.Time("paper.way")) : null,
            Stops = Stops(sheet),
            LateAfter = sheet.Delay("late-after"),
            LatestStart = sheet.Delay("latest-start"),
            SealDecision = sheet.Time("seal-decision"),
        };
    }

    private SessionPlan Session(SessionEntry session, FormSheet sheet)
    {
        DateOnly day = clock.On(session.Day);
        (int from, int to) = SessionResolver.Span(session, file.Sessions);
        int number = Enumerable.Range(0, file.TestDays.Length).First(i => file.TestDays[i].Value == day);
        SessionKind kind = session.Is?.Value ?? SessionKind.Plain;
        return new SessionPlan
        {
            Item = drafts.IndexOf(session.Id),
            Kind = kind,
            Day = number,
            From = clock.Civil.At(day, from),
            To = clock.Civil.At(day, to),
            Half = from < Noon ? HalfDay.Morning(number) : HalfDay.Afternoon(number),
            Room = session.Room?.Value ?? "",
            Posts = [.. TestDayDefaults.PostsOf(session, _posts).Select(post => Post(post, kind, sheet))],
            Pieces = session.Pieces?.Value ?? 0,
            OnTerminals = session.On?.Value == SessionEntry.Terminals,
            Needs = [.. Needs(session, kind).Select(drafts.IndexOf)],
        };
    }

    private PostNeed Post(string post, SessionKind kind, FormSheet sheet)
    {
        EmptyPostText ifEmpty = sheet.Of($"posts.{post}", EmptyPostText.Parse);
        return new PostNeed(post, SessionKinds.NeedsAll(kind) ? _posts[post] : 1, ifEmpty.IfEmpty, ifEmpty.Wait, ifEmpty.Slower);
    }

    /// <summary>What must be done before: what the session says, else for the adults that their terminals are ready.</summary>
    private IEnumerable<string> Needs(SessionEntry session, SessionKind kind)
    {
        const string TerminalsReady = "terminals-ready";
        if (session.Needs.Length > 0) return session.Needs.Select(need => need.Value.Id);
        bool isUsual = kind == SessionKind.AdultsQuestionnaire && drafts.IndexOf(TerminalsReady) is >= 0 and int index && drafts.All[index].Level == Model.Units.UnitLevel.School;
        return isUsual ? [TerminalsReady] : [];
    }

    /// <summary>The simple questionnaire takes its pages and its thinking time from the plan's, as far as it says them.</summary>
    private AnswerPlan Answers(Distribution change)
    {
        FormSheet? sheet = file.Questionnaire is FormMap form ? new FormSheet(form) : null;
        int Pages(string key, int usual) => sheet?.Has($"pages.{key}") == true ? sheet.Count($"pages.{key}") : usual;
        Distribution think = sheet?.Has("page.think") == true ? sheet.Time("page.think") : new Lognormal(20, 0.6);
        return new AnswerPlan(Pages("common", 20), Pages("head", 25), Pages("class-teacher", 15), Pages("subject-teacher", 20), think, change);
    }

    private static ImmutableArray<(string Kind, Stops What)> Stops(FormSheet sheet)
    {
        ImmutableArray<(string Kind, Stops What)> own = [.. sheet.Named("stops").Select(stop => (stop.Name, StopsText.Of(stop.Given.Value)))];
        return [.. own, .. TestDaysPlan.UsualStops.Where(usual => !own.Any(stop => stop.Kind == usual.Kind))];
    }
}
