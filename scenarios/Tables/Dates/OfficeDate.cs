using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Dates;

/// <summary>What an office's words say about when: not begun before, done by; either may be missing.</summary>
internal sealed record OfficeDate(OfficeDay? From, OfficeDay? Due)
{
    public static readonly OfficeDate None = new(null, null);

    /// <summary>The words leave it open, or call it provisional.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The day of the week that stands beside the date.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The words name an hour, which a plan's due dates have not.</summary>
    public bool HasHour { get; init; }

    /// <summary>What was understood, where that is not plain.</summary>
    public Message? Remark { get; init; }
}
