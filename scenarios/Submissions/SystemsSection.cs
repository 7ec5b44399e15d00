using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Submissions;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Questionnaire;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Submissions;

/// <summary>The section <c>systems</c>: channels that are reporting and management systems, with workers, a line, time-outs and retries.</summary>
internal static class SystemsSection
{
    public const string Key = "systems";

    private const int Most = 1_000_000;

    /// <summary>The systems that are queues without a word of the plan, where work items go through them.</summary>
    private static readonly ImmutableArray<string> Usual = ["sampling-system", "management-system"];

    private static readonly MapShape One = MapShape.Of(
        new("workers", Whole(1), Default: "8"),
        new("service", ValueShape.Of(QuantityParser.Distribution(Measure.Delay), "lognormal(mean 20 s cv 0.6)"), Default: "lognormal(mean 20 s cv 0.6)"),
        new("queue", Whole(0), Default: "200"),
        new("time-out", Delay(), Default: "2 min"),
        new("retry", ValueShape.Of(RetryText.Parse, "10 with back-off 1 min up to 15 min jitter 50%"), Default: "10 with back-off 1 min up to 15 min jitter 50%"),
        new("later", Delay(), Default: "2 h"));

    public static readonly MapShape Section = MapShape.Named(PlanShape.SlugPattern, Optional(One)) with { HasDefaults = true };

    public static PlanFile Complete(PlanFile file, ReadContext context)
    {
        HashSet<string> used = [.. file.Items.Select(item => item.Via?.Value).OfType<string>()];
        ImmutableArray<(string Name, FormNode? Value)> systems = [.. file.Systems?.Entries.Select(entry => (entry.Key, (FormNode?)entry.Value)) ?? []];
        systems = [.. systems, .. Usual.Where(name => used.Contains(name) && systems.All(system => system.Name != name)).Select(name => (name, (FormNode?)null))];
        return systems.IsEmpty ? file : file with { Systems = new FormMap([.. systems.Select(system => (system.Name, (FormNode)FormDefaults.Complete(system.Value as FormMap, One, $"{Key}.{system.Name}", _ => null, context)))]) };
    }

    /// <summary>Whether each is a channel of the plan on which nothing travels.</summary>
    public static void Check(PlanFile file, DiagnosticBag errors)
    {
        foreach ((string name, FormNode system) in file.Systems?.Entries ?? [])
        {
            if (file.Channels.Any(channel => channel.Name == name) && !ChannelsReader.IsTransit(name)) continue;
            ImmutableArray<string> known = [.. file.Channels.Select(channel => channel.Name).Where(channel => !ChannelsReader.IsTransit(channel))];
            if (system.Values().FirstOrDefault() is { } at) errors.Add(at.Place, $"{Key}.{name}", Message.Of(MessageId.UnknownChannel), Message.Of(MessageId.ExpectOneOf, known), name, Suggestions.For(name, known));
        }
    }

    /// <summary>Once it is complete.</summary>
    public static ImmutableArray<SubmissionSystemPlan> Resolve(PlanFile file) =>
    [
        .. from entry in file.Systems?.Entries ?? []
           let sheet = new FormSheet((FormMap)entry.Value)
           let retry = sheet.Of("retry", RetryText.Parse)
           select new SubmissionSystemPlan
           {
               Channel = file.Channels.Index().Single(channel => channel.Item.Name == entry.Key).Index,
               Workers = sheet.Count("workers"),
               QueueMost = sheet.Count("queue"),
               Service = sheet.Time("service"),
               TimeOut = sheet.Delay("time-out"),
               Retries = retry.Times,
               RetryAfter = retry.After,
               BacksOff = retry.BacksOff,
               RetryMost = retry.Most ?? SimDuration.FromHours(24),
               Jitter = retry.Jitter,
               Later = sheet.Delay("later"),
           },
    ];

    private static ValueShape Whole(int least) => ValueShape.Of(WholeNumber.Parser(least, Most), "8");

    private static ValueShape Delay() => ValueShape.Of(QuantityParser.Delay(SimDuration.FromSeconds(1), MessageId.TooQuick), "2 min");

    /// <summary>The same keys without defaults: what is not there is completed here, and only where the system is used.</summary>
    private static MapShape Optional(MapShape shape) => shape with { Keys = [.. shape.Keys.Select(key => key with { Default = "" })] };
}
