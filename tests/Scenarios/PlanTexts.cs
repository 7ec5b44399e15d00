using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Tests.Scenarios;

/// <summary>A small plan as text, to be changed line by line.</summary>
public static class PlanTexts
{
    public const string File = "small.rollout.yaml";

    /// <summary>One province, one county, two schools, four work items; line numbers are asserted, so lines are never inserted before others.</summary>
    public const string Small = """
        rollout: 1
        name: {zh: 小, en: Small}
        calendar: china
        office-hours: ~08:30-12:00 14:30-18:00
        starts: 2021-03-01
        ends: 2021-07-01
        test-days: [2021-05-27, 2021-05-28]
        units:
          P: {level: province}
          C: {level: county}
          S1: {level: school, kind: town primary, pupils: 30, distance: ~14 km, line: 100 Mbit/s}
          S2: {level: school, in: C}
        people:
          centre: ~2
          province: {inspector: ~1 per county}
          county: {liaison: 1, information-officer: 4}
          school: {head: 1}
        channels:
          management-system: 10 min
        preparation:
          drawn: {who: national centre, due: T-59, effort: 4 h}
          rosters:
            who: school head
            known: 2021-04-01
            effort: ~2..5..16 h
            after: drawn of the centre
            via: sampling-system
            review: {who: county information-officer, due: T-42, effort: 10..60 min, sent-back: 15%}
          ready: {who: county liaison, from: T-7, due: T-1, effort: 8 h, after: [rosters of all schools, drawn of the centre]}
        test:
          T: [09:00-10:20 mathematics, 09:30-done adults' questionnaire]
          L: [10:00-done ~90 min PE test, ~60 min PE entry after PE test]
        closing:
          mailed: {who: county liaison, due: L+1, effort: 2 h, after: test of 80% of all schools, via: mail}

        """;

    /// <summary>A plan whose only work is the schools', so that any tree of units will do.</summary>
    public const string Alone = """
        rollout: 1
        name: {zh: 小, en: Small}
        calendar: china
        office-hours: ~08:30-12:00 14:30-18:00
        test-days: [2021-05-27]
        units:
          S: {level: school}
        people:
          school: {head: 1}
        preparation:
          ready: {who: school head, due: T-1, effort: 8 h}

        """;

    public static Plan Read(string text) => PlanReader.ReadText(text, File);

    /// <summary>The small plan with one piece of it replaced.</summary>
    public static string With(string old, string now)
    {
        Assert.Contains(old, Small, StringComparison.Ordinal);
        return Small.Replace(old, now, StringComparison.Ordinal);
    }

    /// <summary>A plan with the top-level keys of another text in the place of its own.</summary>
    public static string PutInto(string plan, string example)
    {
        string[] keys = [.. Sections(example).Select(KeyOf)];
        return string.Concat(Sections(plan).Where(s => !keys.Contains(KeyOf(s)))) + example;
    }

    /// <summary>What is wrong with a text.</summary>
    public static ScenarioException Refused(string text) => Assert.Throws<ScenarioException>(() => Read(text));

    private static string KeyOf(string section) => section[..section.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>A text cut before each line that is not indented.</summary>
    private static List<string> Sections(string text)
    {
        List<string> sections = [];
        foreach (string line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == ' ') sections[^1] += line + "\n";
            else sections.Add(line + "\n");
        }
        return sections;
    }
}
