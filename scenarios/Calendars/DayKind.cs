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
}
