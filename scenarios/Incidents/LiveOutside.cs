using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>Injects and decisions for a run that goes on, written as a plan has them, and without a moment where they are meant for now.</summary>
/// <param name="Events">What they are to the model.</param>
/// <param name="IsNow">They are to take effect as soon as they can, whatever moment the events have.</param>
/// <param name="Kind">Index of the kind of incident.</param>
/// <param name="Units">Indices of the units where it is.</param>
public sealed record LiveOutside(ImmutableArray<ExternalEvent> Events, bool IsNow, int Kind, ImmutableArray<int> Units)
{
    private const string AtWord = " at ";

    /// <summary>Who decides; null: it is an inject.</summary>
    public IncidentSeat? Seat { get; init; }

    /// <summary>What is decided.</summary>
    public IncidentDecision Decision { get; init; }

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
        int number = plan.Injects.Length + (plan.Drill?.Injects ?? 0) + before; // behind those that are known
        return Read(plan, "inject", text, OutsideText.Inject, isNow, (resolver, given) => resolver.Strikes(given, number));
    }

    /// <summary>A decision: <c>acknowledge power-cut school-14 by county</c>, or with a moment behind it.</summary>
    /// <inheritdoc cref="Inject"/>
    public static LiveOutside Decide(Plan plan, string text, DateTimeOffset now)
    {
        bool isNow = !text.Contains(AtWord, StringComparison.Ordinal);
        return Read(plan, "decide", isNow ? $"{text}{AtWord}{Moment(now)}" : text, OutsideText.Decide, isNow, (resolver, given) => resolver.Decisions(given));
    }

    private static LiveOutside Read(Plan plan, string command, string text, ValueParser<OutsideText> parser, bool isNow, Func<OutsideResolver, Given<OutsideText>, IEnumerable<ExternalEvent>> make)
    {
        var errors = new DiagnosticBag(command);
        Given<OutsideText>? given = NodeReader.Value(new ScalarNode(text, Place.None), "", parser, new ReadContext(errors));
        errors.ThrowIfAny();
        var resolver = new OutsideResolver(plan.Season, OutsideDays.Of(plan), errors);
        ImmutableArray<ExternalEvent> events = [.. make(resolver, given!)];
        errors.ThrowIfAny();
        (IncidentKindPlan kind, ImmutableArray<int> units) = resolver.What(given!)!.Value;
        return new LiveOutside(events, isNow, plan.Season.Incidents!.Kinds.IndexOf(kind), units)
        {
            Seat = parser == OutsideText.Decide ? given!.Value.Seat : null,
            Decision = given!.Value.Decision ?? kind.Measure,
        };
    }

    private static string Moment(DateTimeOffset now) => now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
