namespace RolloutSim.Scenarios.Tables.Dates;

/// <summary>A day as offices write it: often without year or month, or counted from something.</summary>
/// <param name="Year">Null when it is left out.</param>
/// <param name="Month">1 to 12; null when it is left out.</param>
/// <param name="Day">1 to 31, or <see cref="LastOfMonth"/>; an offset in days where <paramref name="Anchor"/> says so.</param>
/// <param name="Anchor"><c>'T'</c> or <c>'L'</c>: counted from the first or last test day; <c>'W'</c>: from the Monday of the term's first week; a space: of the calendar.</param>
internal readonly record struct OfficeDay(int? Year, int? Month, int Day, char Anchor = ' ')
{
    public const int LastOfMonth = 99;

    public static OfficeDay Counted(char anchor, int offset) => new(null, null, offset, anchor);

    public bool IsOfCalendar => Anchor == ' ';
}
