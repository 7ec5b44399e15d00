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

    /// <summary>How many minutes of figures are kept; what comes later counts in the last.</summary>
    public required int Minutes { get; init; }

    /// <summary>The least time between anything that reaches a terminal and what the person does next: the reaction of the receiving sides.</summary>
    /// <remarks>Least think time, least wait before a retry with its jitter; windows are that long while traffic runs.</remarks>
    public SimDuration Reaction => Traffic.Select(ReactionOf).DefaultIfEmpty(SimDuration.FromSeconds(1)).Min();

    /// <summary>The least delay between cause and effect at terminals of one kind of traffic.</summary>
    public static SimDuration ReactionOf(TrafficPlan traffic)
    {
        SimDuration retry = SimDuration.FromSecondsRounded(traffic.RetryAfter.TotalSeconds * (1 - traffic.Jitter));
        SimDuration least = SimDuration.Min(traffic.Least, retry);
        return traffic.AutosaveEvery is { } every ? SimDuration.Min(least, every) : least;
    }

    /// <summary>Index of the minute of figures in which a moment lies.</summary>
    public int MinuteOf(SimTime at) => (int)Math.Clamp((at - From).Microseconds / 60_000_000, 0, Minutes - 1);
}
