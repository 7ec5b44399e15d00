using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>The questionnaire system and all who use it: sites, networks, people at terminals.</summary>
public sealed record QuestionnairePlan
{
    public required ImmutableArray<SystemSitePlan> Sites { get; init; }

    public required ImmutableArray<CountyNetworkPlan> Networks { get; init; }

    public required ImmutableArray<TrafficPlan> Traffic { get; init; }

    /// <summary>Figures are kept by the minute from here on.</summary>
    public required SimTime From { get; init; }

    /// <summary>Further moments from which on figures are kept by the minute, ascending: other days. None overlaps the one before.</summary>
    public ImmutableArray<SimTime> AlsoFrom { get; init; } = [];

    /// <summary>How many minutes of figures are kept of each; what comes later counts in the last.</summary>
    public required int Minutes { get; init; }

    /// <summary>How many minutes of figures are kept in all.</summary>
    public int AllMinutes => Minutes * (1 + AlsoFrom.Length);

    /// <summary>Whose accounts work; null: the traffic says.</summary>
    public AccountsPlan? Accounts { get; init; }

    /// <summary>The least time between anything that reaches a terminal and what the person does next: the reaction of the receiving sides.</summary>
    /// <remarks>Least think time, least wait before a retry with its jitter; windows are that long while traffic runs.</remarks>
    public SimDuration Reaction => Traffic.Select(ReactionOf).Append(ReceivingSide.Call).Min();

    /// <summary>The least delay between cause and effect at terminals of one kind of traffic.</summary>
    public static SimDuration ReactionOf(TrafficPlan traffic)
    {
        SimDuration retry = SimDuration.FromSecondsRounded(traffic.RetryAfter.TotalSeconds * (1 - traffic.Jitter));
        SimDuration least = SimDuration.Min(traffic.Least, retry);
        return traffic.AutosaveEvery is { } every ? SimDuration.Min(least, every) : least;
    }

    /// <summary>Index of the minute of figures in which a moment lies.</summary>
    public int MinuteOf(SimTime at)
    {
        int day = AlsoFrom.Length;
        while (day > 0 && at < AlsoFrom[day - 1]) day--;
        return (day * Minutes) + (int)Math.Clamp((at - DayFrom(day)).Microseconds / 60_000_000, 0, Minutes - 1);
    }

    /// <summary>When a minute of figures begins.</summary>
    public SimTime StartOf(int minute) => DayFrom(minute / Minutes) + SimDuration.FromMinutes(minute % Minutes);

    /// <summary>When a minute of figures ends: the last of a day with the next day, the very last never.</summary>
    public SimTime EndOf(int minute) => minute + 1 >= AllMinutes ? SimTime.Never : StartOf(minute + 1);

    private SimTime DayFrom(int day) => day == 0 ? From : AlsoFrom[day - 1];
}
