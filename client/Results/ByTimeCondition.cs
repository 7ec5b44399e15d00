using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Client.Results;

/// <summary>That something is done in all schools by a time of day, on every test day on which it is done.</summary>
/// <param name="Text">As the language writes it, without the wanted chance.</param>
/// <param name="Subject">The packages are in their schools, or the adults' questionnaire is over.</param>
/// <param name="Minute">Minutes since midnight.</param>
internal sealed record ByTimeCondition(string Text, GoalSubject Subject, int Minute) : GoalCondition(Text)
{
    public override bool[]? Held(ReplicationTable table)
    {
        DaySubject subject = Subject == GoalSubject.Tools ? DaySubject.Tools : DaySubject.Adults;
        DayMoment[] days = [.. DayMoment.Of(table.Plan).Where(moment => moment.Subject == subject)];
        if (days.Length == 0) return null;
        return [.. Enumerable.Range(0, table.Count).Select(row => Array.TrueForAll(days, day => table.Moments(day.Name)[row] <= day.Midnight + SimDuration.FromMinutes(Minute)))];
    }
}
