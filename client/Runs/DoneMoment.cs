using System.Globalization;
using RolloutSim.Client.Results;

namespace RolloutSim.Client.Runs;

/// <summary>When the last school was done with something on a test day.</summary>
/// <param name="What">What.</param>
/// <param name="Day">Which test day, from 1.</param>
/// <param name="Date">The same, <c>2021-05-27</c>.</param>
/// <param name="At">ISO 8601; null: one school or more were not done with it on that day.</param>
internal sealed record DoneMoment(DaySubject What, int Day, string Date, string? At)
{
    /// <summary>How many minutes it is later than another by a clock without seconds, as both are shown; null where one of them is never.</summary>
    public int? MinutesAfter(DoneMoment other) => At is null || other.At is null ? null : (int)(Minute(At) - Minute(other.At));

    /// <summary>Whether people see another moment.</summary>
    public bool IsOther(DoneMoment other) => MinutesAfter(other) is { } minutes ? minutes != 0 : At != other.At;

    private static long Minute(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).Ticks / TimeSpan.TicksPerMinute;
}
