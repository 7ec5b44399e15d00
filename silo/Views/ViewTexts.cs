using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Silo.Views;

/// <summary>Moments and levels as the API writes them.</summary>
internal static class ViewTexts
{
    /// <summary>ISO 8601 with the offset of China, to the second.</summary>
    public static string Iso(Plan plan, SimTime moment) => plan.Civil.ToCivil(moment).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string? Iso(Plan plan, SimTime? moment) => moment is { IsNever: false } time ? Iso(plan, time) : null;

    public static string Level(UnitLevel level) => level.ToString().ToLowerInvariant();

    /// <summary>The name of a value as JSON and labels have it: <c>mail-out</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => Words<T>.Of.TryGetValue(value, out string? word) ? word : throw new ArgumentOutOfRangeException(nameof(value), value, null);

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Of = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
    }

    /// <summary>The phase that a moment lies in.</summary>
    public static Phase PhaseAt(Plan plan, SimTime moment)
    {
        DateOnly day = plan.Civil.DayOf(moment);
        return day < plan.FirstTestDay ? Phase.Preparation : day <= plan.LastTestDay ? Phase.Test : Phase.Closing;
    }
}
