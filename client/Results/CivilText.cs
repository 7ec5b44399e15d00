using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Simulated moments as files hold them.</summary>
internal static class CivilText
{
    /// <summary>ISO 8601 with the offset of China, microseconds where there are any; empty for null.</summary>
    public static string Iso(Plan plan, SimTime? moment)
    {
        if (moment is not { } time) return "";
        DateTimeOffset civil = plan.Civil.ToCivil(time);
        string format = civil.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.ffffffzzz";
        return civil.ToString(format, CultureInfo.InvariantCulture);
    }

    public static string? IsoOrNull(Plan plan, SimTime? moment) => moment is null ? null : Iso(plan, moment);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Days from the test: <c>T-42</c>, <c>T</c>, <c>T+1</c>, <c>L</c>, <c>L+21</c>.</summary>
    public static string TestDay(Plan plan, DateOnly day)
    {
        int fromFirst = day.DayNumber - plan.FirstTestDay.DayNumber, fromLast = day.DayNumber - plan.LastTestDay.DayNumber;
        if (fromFirst == 0) return "T";
        if (fromLast == 0) return "L";
        return fromLast > 0 ? $"L+{fromLast}" : fromFirst < 0 ? $"T{fromFirst}" : $"T+{fromFirst}";
    }
}
