using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>Injects and decisions for a run that goes on, written as a plan has them, and without a moment where they are meant for now.</summary>
/// <param name="Events">What they are to the model.</param>
/// <param name="IsNow">They are to take effect as soon as they can, whatever moment the events have.</param>
public sealed record LiveOutside(ImmutableArray<ExternalEvent> Events, bool IsNow)
{
    private const string AtWord = " at ";

    /// <summary>An incident: <c>power-cut school-14 lasts 40 min</c>, or with a moment <c>power-cut school-14 at T 09:36</c>.</summary>
    /// <param name="plan">The plan that is run.</param>
    /// <param name="text">What strikes.</param>
    /// <param name="now">The simulated moment.</param>
    /// <param name="before">How much was brought to the run before: tells incidents of one kind in one unit apart.</param>
    /// <exception cref="ScenarioException">It is not understood, or the plan knows no such kind or unit.</exception>
    public static LiveOutside Inject(Plan plan, string text, DateTimeOffset now, int before)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool isNow = !text.Contains(AtWord, StringComparison.Ordinal);
        if (isNow && words.Length >= 2) text = string.Join(' ', [words[0], words[1], "at", Moment(now), .. words[2..]]);
        ImmutableArray<ExternalEvent> known = plan.Season.Outside, all = Read(plan, [PlanOverride.Inject(text)]);
        int each = all.Length - known.Length, first = 0;
        // Injects are numbered by their place in the plan, so this one is put behind as many of its like.
        if (before > 0) all = Read(plan, Enumerable.Repeat(PlanOverride.Inject(text), before + 1));
        while (first < known.Length && known[first] == all[first]) first++;
        return new LiveOutside([.. all.Skip(first + (each * before)).Take(each)], isNow);
    }

    /// <summary>A decision: <c>acknowledge power-cut school-14 by county</c>, or with a moment behind it.</summary>
    /// <inheritdoc cref="Inject"/>
    public static LiveOutside Decide(Plan plan, string text, DateTimeOffset now)
    {
        bool isNow = !text.Contains(AtWord, StringComparison.Ordinal);
        ImmutableArray<ExternalEvent> all = Read(plan, [PlanOverride.Decide(isNow ? $"{text}{AtWord}{Moment(now)}" : text)]);
        return new LiveOutside([.. all.Skip(plan.Season.Outside.Length)], isNow);
    }

    private static ImmutableArray<ExternalEvent> Read(Plan plan, IEnumerable<PlanOverride> changes) => PlanReader.ReadText(plan.ResolvedText, plan.File, [.. changes]).Season.Outside;

    private static string Moment(DateTimeOffset now) => now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
