using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Actuals;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Forks;

/// <summary>Forks plans: up to a moment the season is lived as it was, from there on with some changes.</summary>
public static class PlanForks
{
    /// <summary>How messages call the moment.</summary>
    private const string AtOption = "--at";

    /// <summary>The moment of a season that a text names.</summary>
    /// <param name="plan">Of the season.</param>
    /// <param name="text"><c>T 09:42</c>, <c>T-1 08:00</c>, <c>2021-05-28 09:42</c>.</param>
    /// <returns>The moment, and its usual spelling.</returns>
    /// <exception cref="ScenarioException">No moment of the season, or one that is lived already: before an earlier fork, or before the day up to which a season is under way.</exception>
    public static (SimTime At, string Written) Moment(Plan plan, string text)
    {
        var errors = new DiagnosticBag(AtOption);
        Parsed<MomentText> parsed = MomentText.Parse(text);
        if (parsed.Fault is { } fault) errors.Add(Place.None, "", fault.Problem, Message.Of(MessageId.ExpectForkMoment), text, fault.Suggestion);
        errors.ThrowIfAny();
        DateOnly day = parsed.Value.Day.On(plan.FirstTestDay, plan.LastTestDay);
        SimTime at = day < plan.Civil.Starts || day > plan.Ends ? SimTime.Never : plan.Civil.At(day) + SimDuration.FromSeconds(parsed.Value.Second);
        if (at.IsNever) errors.Add(Place.None, "", Message.Of(MessageId.OutsideSeason, day), Message.Of(MessageId.ExpectDayWithin, plan.Civil.Starts, plan.Ends), text);
        else if (plan.Fork is { } fork && at < fork.At) errors.Add(Place.None, "", Message.Of(MessageId.ForkBeforeFork, Written(plan, fork.At)), null, text);
        else if (plan.Season.AsOf is { } asOf && at < asOf.At) errors.Add(Place.None, "", Message.Of(MessageId.ForkBeforeAsOf, Written(plan, asOf.At)), null, text);
        errors.ThrowIfAny();
        return (at, parsed.Text);
    }

    /// <summary>Forks a plan.</summary>
    /// <param name="before">The plan up to the moment.</param>
    /// <param name="at">From <see cref="Moment"/>.</param>
    /// <param name="changes">What changes then, one after the other; none: all goes on as it would have.</param>
    /// <exception cref="ScenarioException">A change cannot be made, or not in the middle of a season; the option and the key are named.</exception>
    public static Plan Make(Plan before, SimTime at, IReadOnlyList<PlanOverride> changes)
    {
        Plan after = Changed(before, changes);
        ForkCheck.Run(before, after, changes, some => Changed(before, some));
        return Join(before, at, after);
    }

    /// <summary>Puts a fork together again that <see cref="Make"/> has made.</summary>
    /// <param name="before">The plan up to the moment.</param>
    /// <param name="at">The moment.</param>
    /// <param name="after">The plan from the moment on; it may have further changes.</param>
    /// <exception cref="ScenarioException">The two do not go together.</exception>
    public static Plan Restore(Plan before, SimTime at, Plan after)
    {
        ForkCheck.Run(before, after, [], _ => after);
        return Join(before, at, after);
    }

    /// <summary>How a moment is told.</summary>
    internal static string Written(Plan plan, SimTime at) => plan.Civil.ToCivil(at).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private static Plan Changed(Plan before, IReadOnlyList<PlanOverride> changes)
    {
        Plan plan = PlanReader.ReadText(before.ResolvedText, before.File, changes);
        return before.Actuals is { } actuals ? ActualsReader.Restore(plan, ActualsReader.MomentOf(before), actuals.Text, before.File) : plan;
    }

    private static Plan Join(Plan before, SimTime at, Plan after)
    {
        var errors = new DiagnosticBag(AtOption);
        if (Past(before, at, after) is { } past) errors.Add(Place.None, "", Message.Of(MessageId.ForkPast, Written(before, past.At), Written(before, at)));
        errors.ThrowIfAny();
        return after with { Season = ForkPlan.Join(before.Season, at, after.Season), Fork = new PlanFork(before, at), Levers = [] };
    }

    /// <summary>What would come from outside before the moment, and did not.</summary>
    private static ExternalEvent? Past(Plan before, SimTime at, Plan after)
    {
        ILookup<ExternalEvent, ExternalEvent> known = before.Season.Outside.ToLookup(external => external);
        return after.Season.Outside.GroupBy(external => external).FirstOrDefault(same => same.Key.At < at && same.Count() > known[same.Key].Count())?.Key;
    }
}
