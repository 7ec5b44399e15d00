namespace RolloutSim.Scenarios.Calendars;

/// <summary>What a day of the calendar is to an office.</summary>
public enum DayKind
{
    /// <summary>Monday to Friday.</summary>
    Weekday,

    /// <summary>Saturday or Sunday.</summary>
    Weekend,

    /// <summary>Closed by the year's notice.</summary>
    Holiday,

    /// <summary>A Saturday or Sunday that is worked, by the year's notice, to make up for a holiday.</summary>
    MakeUpDay,

    /// <summary>Worked because the plan says so.</summary>
    ExtraWorkingDay,

    /// <summary>Closed because the plan says so.</summary>
    ExtraClosedDay,

    /// <summary>Between terms, or closed by order: of schools only.</summary>
    SchoolHoliday,
}
