namespace RolloutSim.Scenarios.Values;

/// <summary>A day as a plan has it: of the calendar, or counted from the first (T) or last (L) test day.</summary>
internal readonly record struct PlanDate(DateOnly? Day, char Anchor, int Offset)
{
    public DateOnly On(DateOnly first, DateOnly last) => Day ?? (Anchor == 'T' ? first : last).AddDays(Offset);
}
