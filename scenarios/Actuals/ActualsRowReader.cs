using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Actuals;

/// <summary>Reads the rows of a list of what is done: whose work item, and when.</summary>
/// <param name="plan">The plan.</param>
/// <param name="asOf">Up to when things have happened.</param>
/// <param name="asOfText">The same as it was said.</param>
/// <param name="heading">Which column stands where.</param>
/// <param name="names">Of units and work items.</param>
/// <param name="isLenient">Whether a program made the list, for this plan or another: what it tells of later counts as not told.</param>
/// <param name="errors">Gets the mistakes.</param>
internal sealed class ActualsRowReader(Plan plan, SimTime asOf, string asOfText, ActualsHeading heading, ActualsNames names, bool isLenient, DiagnosticBag errors)
{
    /// <summary>By unit and work item; a row that names its unit goes before one that means all.</summary>
    public Dictionary<(int Unit, int Item), ActualsEntry> Entries { get; } = [];

    /// <summary>Of a lenient reading, how many rows were done later.</summary>
    public int Later { get; private set; }

    public void Read(ActualsField[] row)
    {
        ActualsField unitField = heading.Of(row, ActualsColumn.Unit), idField = heading.Of(row, ActualsColumn.Id);
        if (names.Item(idField) is not { } item || names.Units(unitField, item) is not { } units) return;
        if (Entry(row, item, row[0].Place, unitField.Text.Length == 0) is not { } entry) return;
        foreach (int unit in units)
        {
            if (Entries.TryGetValue((unit, item), out ActualsEntry? known) && known.IsOfAll == entry.IsOfAll)
            {
                errors.Add(idField.Place, "", Message.Of(MessageId.ActualsTwice, plan.Season.WorkItems[item].Id, entry.IsOfAll ? "*" : plan.Season.Units[unit].Code, known.Place.Line));
                return;
            }
            if (known is null || known.IsOfAll) Entries[(unit, item)] = entry;
        }
    }

    private ActualsEntry? Entry(ActualsField[] row, int item, Place place, bool isOfAll)
    {
        int before = errors.Total;
        WorkItemPlan work = plan.Season.WorkItems[item];
        SimTime? started = Moment(row, ActualsColumn.Started, work, isBegin: true), completed = Moment(row, ActualsColumn.Completed, work), accepted = Moment(row, ActualsColumn.Accepted, work);
        SimDuration? remaining = Remaining(row, work, completed is not null);
        if (work.Kind != WorkItemKind.Work) started = null; // reviews are begun one by one, sessions by the clock
        if (started > completed)
        {
            if (HasTime(row, ActualsColumn.Completed) && HasTime(row, ActualsColumn.Started)) Wrong(row, ActualsColumn.Started, MessageId.ActualsStartedLater);
            started = completed;
        }
        if (accepted is not null && work.Review is null)
        {
            if (!isLenient) Wrong(row, ActualsColumn.Accepted, MessageId.ActualsNotReviewed);
            accepted = null;
        }
        if (accepted is not null && completed is null) Wrong(row, ActualsColumn.Accepted, MessageId.ActualsAcceptedUndone);
        if (accepted < completed)
        {
            if (HasTime(row, ActualsColumn.Accepted) && HasTime(row, ActualsColumn.Completed)) Wrong(row, ActualsColumn.Accepted, MessageId.ActualsAcceptedEarlier);
            accepted = completed;
        }
        return errors.Total > before ? null : new ActualsEntry(place, isOfAll) { Started = started, Completed = completed, Accepted = accepted, Remaining = remaining };
    }

    private void Wrong(ActualsField[] row, ActualsColumn column, MessageId problem)
    {
        ActualsField field = heading.Of(row, column);
        errors.Add(field.Place, ActualsHeading.NameOf(column), Message.Of(problem), null, field.Text);
    }

    private bool HasTime(ActualsField[] row, ActualsColumn column) => ActualMoment.Parse(heading.Of(row, column).Text)?.Exact is not null;

    private SimTime? Moment(ActualsField[] row, ActualsColumn column, WorkItemPlan work, bool isBegin = false)
    {
        ActualsField field = heading.Of(row, column);
        if (field.Text.Length == 0) return null;
        if (ActualMoment.Parse(field.Text) is not { } moment)
        {
            errors.Add(field.Place, ActualsHeading.NameOf(column), Message.Of(MessageId.ActualsNoMoment), Message.Of(MessageId.ExpectMoment), field.Text);
            return null;
        }
        SimTime at = moment.Exact is { } exact ? plan.Civil.ToSim(exact) : isBegin ? Opening(moment.Day, work) : Closing(moment.Day, work);
        if (at > asOf && moment.Exact is null && plan.Civil.At(moment.Day) < asOf) at = asOf; // today
        if (at <= asOf) return SimTime.Max(at, SimTime.Zero);
        if (isLenient)
        {
            if (column == ActualsColumn.Completed) Later++;
            return null;
        }
        errors.Add(field.Place, ActualsHeading.NameOf(column), Message.Of(MessageId.ActualsAfterAsOf, asOfText), null, field.Text);
        return null;
    }

    /// <summary>The end of a day as due dates mean it: the office's last open minute not later than it.</summary>
    private SimTime Closing(DateOnly day, WorkItemPlan work)
    {
        SimTime midnight = plan.Civil.At(day.AddDays(1));
        if (work.Office < 0) return work.Due is { } end && plan.Civil.DayOf(end) == day ? end : midnight;
        return plan.Season.Hours[plan.Season.Offices[work.Office].Hours].LastOpenNotAfter(midnight) ?? midnight;
    }

    /// <summary>The office's first open minute of a day, or its midnight when it is closed.</summary>
    private SimTime Opening(DateOnly day, WorkItemPlan work)
    {
        SimTime midnight = plan.Civil.At(day);
        if (work.Office < 0 || midnight < SimTime.Zero) return midnight;
        SimTime opens = plan.Season.Hours[plan.Season.Offices[work.Office].Hours].NextOpen(midnight);
        return opens < plan.Civil.At(day.AddDays(1)) ? opens : midnight;
    }

    private SimDuration? Remaining(ActualsField[] row, WorkItemPlan work, bool isDone)
    {
        ActualsField exact = heading.Of(row, ActualsColumn.RemainingExactly), field = heading.Of(row, ActualsColumn.Remaining);
        SimDuration most = SimDuration.FromHours(Limits.RemainingHours);
        if (long.TryParse(exact.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long us) && us > 0 && us <= most.Microseconds) return new SimDuration(us);
        if (exact.Text.Length > 0) field = exact;
        if (field.Text.Length == 0) return null;
        string text = field.Text.EndsWith('h') ? field.Text[..^1].TrimEnd() : field.Text.EndsWith("小时", StringComparison.Ordinal) ? field.Text[..^2].TrimEnd() : field.Text;
        if (!Numbers.TryParse(text, out decimal hours) || hours is <= 0 or > Limits.RemainingHours)
        {
            errors.Add(field.Place, ActualsHeading.NameOf(ActualsColumn.Remaining), Message.Of(MessageId.ActualsNoRemaining), Message.Of(MessageId.ExpectRemaining, Limits.RemainingHours), field.Text);
            return null;
        }
        if (work.Kind != WorkItemKind.Work) Wrong(row, ActualsColumn.Remaining, MessageId.ActualsNoEffort);
        else if (isDone) Wrong(row, ActualsColumn.Remaining, MessageId.ActualsRemainingDone);
        return new SimDuration((long)(hours * 3600 * SimDuration.MicrosecondsPerSecond));
    }
}
