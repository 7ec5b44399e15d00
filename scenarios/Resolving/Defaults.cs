using System.Globalization;
using RolloutSim.Scenarios.Questionnaire;
using RolloutSim.Scenarios.Submissions;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Writes into a plan what it leaves out, so that nothing that matters is unsaid.</summary>
internal static class Defaults
{
    /// <summary>Through which channel the end of a session is seen.</summary>
    public const string SessionChannel = "on-site";

    private const int DaysBefore = 14, DaysAfter = 120;

    /// <remarks>Needs test days and office hours; without them there is more to be mended first.</remarks>
    public static PlanFile Complete(PlanFile file, ReadContext context)
    {
        IEnumerable<string> used = file.Items.Select(i => i.Via?.Value).OfType<string>().Append(SessionChannel);
        file = SystemsSection.Complete(file with { Channels = ChannelsReader.WithUsual(file.Channels, used, context) }, context);
        if (file.TestDays.Length == 0) return file;
        file = file with
        {
            Starts = file.Starts ?? DefaultDay("starts", EarliestOf(file).AddDays(-DaysBefore), context),
            Ends = file.Ends ?? DefaultDay("ends", file.TestDays[^1].Value.AddDays(DaysAfter), context),
        };
        if (file.OfficeHours is null) return file;
        return QuestionnaireDefaults.Complete(TestDayDefaults.Complete(file with { Sessions = SessionResolver.Complete(file, file.OfficeHours.Value, context) }, context), context);
    }

    /// <summary>Every date of a plan but those of its season.</summary>
    public static IEnumerable<Given<PlanDate>> Dates(PlanFile file)
    {
        foreach (WorkItemEntry item in file.Items)
        {
            foreach (Given<PlanDate>? date in (Given<PlanDate>?[])[item.Known, item.From, item.Due, item.Review?.Due, item.OvertimeFrom, item.Review?.OvertimeFrom])
                if (date is not null) yield return date;
            if (item.Remind?.Value.Day is { } reminded) yield return Inside(item.Remind, reminded);
            if (item.Closes?.Value.Day is { } closes) yield return Inside(item.Closes, closes);
            foreach (Given<Reference> after in item.After)
                if (after.Value.Until is { } until) yield return Inside(after, until);
        }
        if (file.Habits.Remind?.Value.Day is { } day) yield return Inside(file.Habits.Remind, day);
    }

    /// <summary>A date that is part of a value.</summary>
    public static Given<PlanDate> Inside<T>(Given<T> given, PlanDate date) => new(date, given.Text, given.IsAssumed, given.Place, given.Path);

    private static DateOnly EarliestOf(PlanFile file)
    {
        DateOnly first = file.TestDays[0].Value, last = file.TestDays[^1].Value;
        DateOnly limit = first.AddDays(-Limits.DaysFromTest); // a date beyond is a mistake, and reported as one
        return Dates(file).Select(d => d.Value.On(first, last)).Where(d => d >= limit).Append(first).Min();
    }

    private static Given<PlanDate> DefaultDay(string key, DateOnly day, ReadContext context) =>
        context.Default(key, new PlanDate(day, ' ', 0), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
