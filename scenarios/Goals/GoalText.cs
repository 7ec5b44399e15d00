using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Goals;

/// <summary>A goal as it is written, before its names are resolved.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Item">The work item; empty where all dated ones are meant, or none.</param>
/// <param name="Level">Of all units of this level; null where the text says none.</param>
/// <param name="Wanted">The probability; null for a limit.</param>
/// <param name="Minute">By which minute of the day; null where the text says none.</param>
internal sealed record GoalText(GoalSubject Subject, string Item, UnitLevel? Level, double? Wanted, int? Minute = null)
{
    /// <summary>What is measured at the terminals, which statistic of it, and its limit in seconds.</summary>
    public (string Measure, string Statistic, double Limit) At { get; init; } = ("", "", 0);

    private const string OnTime = " on time", AtLeast = ">=", AtMost = "<=";

    private static readonly ImmutableArray<string> Measured = ["page", "log-in", "submit"], Statistics = ["p50", "p95", "p99", "max"];

    public static Parsed<GoalText> Parse(string text)
    {
        string line = string.Join(' ', text.Replace("≥", AtLeast, StringComparison.Ordinal).Replace("≤", AtMost, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.StartsWith("P(", StringComparison.Ordinal) ? Probability(line) : Limit(line);
    }

    private static Fault NotUnderstood => new(Message.Of(MessageId.NoGoal), Message.Of(MessageId.ExpectGoal));

    private static Parsed<GoalText> Probability(string line)
    {
        int close = line.LastIndexOf(')');
        string behind = close < 0 ? "" : line[(close + 1)..].Trim();
        if (!behind.StartsWith(AtLeast, StringComparison.Ordinal)) return NotUnderstood;
        Parsed<double> wanted = QuantityParser.Share(0, 1)(behind[AtLeast.Length..].Trim());
        if (wanted.Fault is not null) return wanted.Fault;
        string condition = line[2..close].Trim();
        Parsed<GoalText> parsed = condition.EndsWith(OnTime, StringComparison.Ordinal) ? Items(condition[..^OnTime.Length]) : Later(condition);
        return parsed.Fault is not null ? parsed : Parsed.Of(parsed.Value! with { Wanted = wanted.Value }, $"P({parsed.Text}) {AtLeast} {wanted.Text}");
    }

    private static Parsed<GoalText> Items(string words) => words.Split(' ') switch
    {
        ["all", "dated", "work", "items"] => Parsed.Of(new GoalText(GoalSubject.WorkItems, "", null, null), words + OnTime),
        ["all", "dated", string level, "work", "items"] => AllOf(level, words),
        [string id] => One(id, null, words),
        [string id, "of", "all", string level] when LevelWords.FromMany(level) is { } known => One(id, known, words),
        [string id, "of", "all", string level] => Unknown(level, LevelWords.All, near => $"P({id} of all {near}{OnTime})"),
        _ => NotUnderstood,
    };

    private static Parsed<GoalText> AllOf(string word, string words) => LevelWords.FromOne(word) is { } level
        ? Parsed.Of(new GoalText(GoalSubject.WorkItems, "", level, null), words + OnTime)
        : Unknown(word, LevelWords.BeforeOffice, near => $"P(all dated {near} work items{OnTime})");

    private static Parsed<GoalText> One(string id, UnitLevel? level, string words)
    {
        Parsed<string> name = Slug.Parse(id);
        return name.Fault is not null ? name.Fault : Parsed.Of(new GoalText(GoalSubject.WorkItems, id, level, null), words + OnTime);
    }

    /// <summary>What a later process will answer.</summary>
    private static Parsed<GoalText> Later(string condition) => condition.Split(' ') switch
    {
        ["nobody", "gives", "up"] => Parsed.Of(new GoalText(GoalSubject.Traffic, "", null, null) { At = (TrafficGoal.GaveUp, "max", 0) }, condition),
        [_, AtMost, ..] => Limit(condition),
        ["tools", "at", "all", "schools", "by", string time] when ClockText.Parse(time) is { } minute => By(GoalSubject.Tools, condition, minute),
        ["questionnaire", "done", "at", "all", "schools", "by", string time] when ClockText.Parse(time) is { } minute => By(GoalSubject.Questionnaire, condition, minute),
        ["no", "level-1" or "level-2" or "level-3", "incident"] => Of(GoalSubject.Incidents, condition),
        _ => NotUnderstood,
    };

    /// <summary>As in <c>page.p95 &lt;= 3 s</c>.</summary>
    private static Parsed<GoalText> Limit(string line)
    {
        string[] sides = line.Split(AtMost);
        string[] left = sides[0].Trim().Split('.');
        if (sides.Length != 2 || left.Length != 2 || !Measured.Contains(left[0]) || !Statistics.Contains(left[1])) return NotUnderstood;
        Parsed<decimal> limit = QuantityParser.Single(Measure.Delay)(sides[1].Trim());
        return limit.Fault is not null ? limit.Fault
            : Parsed.Of(new GoalText(GoalSubject.Traffic, "", null, null) { At = (left[0], left[1], (double)limit.Value) }, $"{left[0]}.{left[1]} {AtMost} {limit.Text}");
    }

    private static Parsed<GoalText> By(GoalSubject subject, string text, int minute) => Parsed.Of(new GoalText(subject, "", null, null, minute), text);

    private static Parsed<GoalText> Of(GoalSubject subject, string text) => Parsed.Of(new GoalText(subject, "", null, null), text);

    private static Fault Unknown(string word, ImmutableArray<string> known, Func<string, string> whole) =>
        new(Message.Of(MessageId.UnknownLevel, word), Message.Of(MessageId.ExpectOneOf, known), Suggestions.For(word, known) is { } near ? whole(near) : null);
}
