using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Says that a season was another one up to a moment: lived with the same luck to there, and from there on as the plan says that has this.</summary>
/// <param name="Before">The plan up to the moment; what came live from outside in its run stands at the end of its <see cref="SeasonPlan.Outside"/>.</param>
/// <param name="At">The moment: what happens at it is after it.</param>
/// <remarks>
/// What is written and what is drawn beforehand stays as it was; what is read when it is needed is read from the new plan. Which values of a plan
/// are of which sort, the language knows.
/// </remarks>
public sealed record ForkPlan(SeasonPlan Before, SimTime At)
{
    /// <summary>The season that is another up to a moment.</summary>
    /// <param name="before">As it was planned before; it may be a fork itself, at that moment or earlier.</param>
    /// <param name="at">The moment, of the season.</param>
    /// <param name="after">As it is planned from then on: the same units, work items and processes; of what comes from outside at least what the other has.</param>
    /// <exception cref="ArgumentException">The moment lies outside the season or before the one of an earlier fork, or what comes from outside is not a continuation.</exception>
    public static SeasonPlan Join(SeasonPlan before, SimTime at, SeasonPlan after)
    {
        SimTime least = before.Fork?.At ?? before.AsOf?.At ?? SimTime.Zero;
        if (at < least || at >= before.End) throw new ArgumentException($"A season can be forked from {least} to before {before.End}, not at {at}.");
        if (Added(before.Outside, after.Outside) is not { } added) throw new ArgumentException("What came from outside before the fork is not known any more after it.");
        if (added.FirstOrDefault(external => external.At < at) is { } past) throw new ArgumentException($"What comes from outside after a fork at {at} cannot take effect at {past.At}.");
        return after with { Fork = new ForkPlan(before, at) };
    }

    /// <summary>What comes from outside and the plan before did not know, in the order of the record; before it who and what is there from the fork on.</summary>
    internal static ImmutableArray<ExternalEvent> AddedTo(SeasonPlan after) =>
        after.Fork is { } fork ? [.. ForkPeople.Changes(fork.Before, fork.At, after), .. Added(fork.Before.Outside, after.Outside)!.Value] : after.Outside;

    /// <summary>The plan under which something is done that was begun at a moment.</summary>
    internal static SeasonPlan InForceAt(SeasonPlan plan, SimTime begun)
    {
        while (plan.Fork is { } fork && begun < fork.At) plan = fork.Before;
        return plan;
    }

    /// <summary>The second record without the first, which must be part of it in its order; null where it is not.</summary>
    private static ImmutableArray<ExternalEvent>? Added(ImmutableArray<ExternalEvent> first, ImmutableArray<ExternalEvent> second)
    {
        var added = ImmutableArray.CreateBuilder<ExternalEvent>();
        int known = 0;
        foreach (ExternalEvent external in second)
        {
            if (known < first.Length && external == first[known]) known++;
            else added.Add(external);
        }
        return known == first.Length ? added.ToImmutable() : null;
    }
}
