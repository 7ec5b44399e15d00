using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Whether what is said of lag, reminders, closing, overtime and hats can be meant: what is counted from a date needs the date.</summary>
internal sealed class HabitCheck(PlanFile file, DiagnosticBag errors)
{
    public void Run()
    {
        foreach (WorkItemEntry item in file.Items)
        {
            if (item.Due is null) CheckUndated(item);
            CheckExtension(item);
            CheckOvertime(item.OvertimeFrom, item.Who);
            CheckOvertime(item.Review?.OvertimeFrom, item.Review?.Who);
        }
        foreach (OfficeEntry office in file.Offices) CheckHours(office);
        CheckHats();
    }

    private void CheckUndated(WorkItemEntry item)
    {
        if (item.StartLag is { } lag) Add(lag, MessageId.NeedsDue);
        if (item.Remind is { Value.Day: null } remind) Add(remind, MessageId.NeedsDue);
        if (item.Closes is { Value.NeedsDue: true } closes) Add(closes, MessageId.NeedsDue);
    }

    /// <summary>Who finds a system shut must be able to ask somebody.</summary>
    private void CheckExtension(WorkItemEntry item)
    {
        if (item.Closes is { } closes && item.Extension is null) Add(closes, MessageId.ClosesWithoutExtension);
        if (item.Closes is null && item.Extension is { } extension) errors.Add(extension.Place, extension.Path, Message.Of(MessageId.ExtensionWithoutCloses));
    }

    private void CheckOvertime(Given<PlanDate>? from, Given<Role>? who)
    {
        if (from is null || who is null) return;
        if (file.Offices.Any(o => o.Level == who.Value.Level && o.Name == who.Value.Office && o.Overtime is null))
            errors.Add(from.Place, from.Path, Message.Of(MessageId.NoOvertime, who.Text), null, from.Text);
    }

    private void CheckHours(OfficeEntry office)
    {
        if (office.Overtime is not { } overtime || (office.Hours ?? file.OfficeHours)?.Value is not { } hours) return;
        if (hours.Longer(SeasonClock.Minutes(overtime.Value)) is null) Add(overtime, MessageId.OvertimePastMidnight);
    }

    private void CheckHats()
    {
        foreach (HatEntry hat in file.People.Hats)
        {
            if (Find(hat.Role.Value) is not { } office)
            {
                ImmutableArray<string> known = [.. file.Offices.Select(o => new Role(o.Level, o.Name).ToString())];
                errors.Add(hat.Role.Place, hat.Role.Path, Message.Of(MessageId.NobodyHasRole, hat.Role.Text), Message.Of(MessageId.ExpectOffice, LevelWords.Of(hat.Role.Value.Level)), null, Suggestions.For(hat.Role.Text, known));
                continue;
            }
            foreach (ImmutableArray<Given<string>> person in hat.Persons)
            {
                var mine = new HashSet<string>(StringComparer.Ordinal) { office.Name };
                foreach (Given<string> other in person) CheckSeat(hat.Role.Value.Level, other, mine);
            }
        }

        void CheckSeat(UnitLevel level, Given<string> other, HashSet<string> mine)
        {
            if (Find(new Role(level, other.Value)) is null)
            {
                ImmutableArray<string> known = [.. file.Offices.Where(o => o.Level == level).Select(o => o.Name)];
                errors.Add(other.Place, other.Path, Message.Of(MessageId.NobodyHasRole, new Role(level, other.Value)), Message.Of(MessageId.ExpectOneOf, known), null, Suggestions.For(other.Value, known));
            }
            else if (!mine.Add(other.Value)) Add(other, MessageId.HatTwice);
        }
    }

    private OfficeEntry? Find(Role role) => file.Offices.FirstOrDefault(o => o.Level == role.Level && o.Name == role.Office);

    private void Add<T>(Given<T> given, MessageId problem) => errors.Add(given.Place, given.Path, Message.Of(problem), null, given.Text);
}
