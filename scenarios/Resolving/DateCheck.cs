using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Whether every date lies within the season, and no work item begins after it is due.</summary>
internal sealed class DateCheck(PlanFile file, DiagnosticBag errors)
{
    private readonly DateOnly _first = file.TestDays[0].Value, _last = file.TestDays[^1].Value;

    public void Run()
    {
        if (file.Starts is not { } starts || file.Ends is not { } ends) return;
        DateOnly from = On(starts), to = On(ends);
        DateOnly earliest = _first.AddDays(-Limits.DaysFromTest), latest = _last.AddDays(Limits.DaysFromTest);
        bool isSeason = Check(starts, earliest, _first) & Check(ends, _last, latest);
        if (!isSeason) return;
        foreach (Given<PlanDate> date in Defaults.Dates(file).Concat(file.Calendar.ExtraWorking).Concat(file.Calendar.ExtraClosed)) Check(date, from, to);
        foreach (Given<PlanDate> day in file.Calendar.ExtraClosed)
            if (file.Calendar.ExtraWorking.Any(d => On(d) == On(day))) errors.Add(day.Place, day.Path, Message.Of(MessageId.DayOpenAndClosed, On(day)), null, day.Text);
        foreach (WorkItemEntry item in file.Items)
        {
            CheckOrder(item.Known, item.Due);
            CheckOrder(item.From, item.Due);
            CheckOrder(item.OvertimeFrom, item.Due);
            CheckOrder(item.Review?.OvertimeFrom, item.Review?.Due);
            if (item.Remind?.Value.Day is { } day) CheckOrder(Defaults.Inside(item.Remind, day), item.Due);
            if (item.Closes is { } closes && item.Due is { } due && closes.Value.On(On(due), _first, _last) < On(due))
                errors.Add(closes.Place, closes.Path, Message.Of(MessageId.ClosesBeforeDue, On(due)), null, closes.Text);
        }
    }

    private DateOnly On(Given<PlanDate> date) => date.Value.On(_first, _last);

    private bool Check(Given<PlanDate> date, DateOnly from, DateOnly to)
    {
        DateOnly day = On(date);
        if (day >= from && day <= to) return true;
        errors.Add(date.Place, date.Path, Message.Of(MessageId.OutsideSeason, day), Message.Of(MessageId.ExpectDayWithin, from, to), date.Text);
        return false;
    }

    private void CheckOrder(Given<PlanDate>? date, Given<PlanDate>? due)
    {
        if (date is null || due is null || On(date) <= On(due)) return;
        errors.Add(date.Place, date.Path, Message.Of(MessageId.AfterDue, On(date), On(due)), null, date.Text);
    }
}
