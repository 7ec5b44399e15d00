using System.CommandLine;
using System.Globalization;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Client.Commands;

/// <summary>The options of <c>run</c>.</summary>
internal sealed class RunOptions(ScreenTexts texts)
{
    private static readonly string[] Executors = ["sequential", "parallel", "grains"], Partitions = ["one", "province", "county", "school"];
    private static readonly PartitionLevel[] Levels = [PartitionLevel.One, PartitionLevel.Province, PartitionLevel.County, PartitionLevel.School];

    public Argument<string> Plan { get; } = new("PLAN") { Description = texts[TextId.HelpPlan] };

    public Option<string> Executor { get; } = Text("--executor", string.Join('|', Executors), texts[TextId.HelpExecutor]);

    public Option<string> Partition { get; } = Text("--partition", string.Join('|', Partitions), texts[TextId.HelpPartition]);

    public Option<string> Threads { get; } = Text("--threads", "N", texts[TextId.HelpThreads]);

    public Option<string> Pace { get; } = Text("--pace", "max|60x", texts[TextId.HelpPace]);

    public Option<string> Seed { get; } = Text("--seed", "N", texts[TextId.HelpSeed]);

    public Option<string> Output { get; } = Text("--output", "DIR", texts[TextId.HelpOutput], "-o");

    public Option<bool> Force { get; } = new("--force") { Description = texts[TextId.HelpForce] };

    public void AddTo(Command command)
    {
        command.Add(Plan);
        foreach (Option option in (Option[])[Executor, Partition, Threads, Pace, Seed, Output, Force]) command.Add(option);
    }

    /// <exception cref="UsageException">A value cannot be used.</exception>
    public ExecutionSettings Settings(ParseResult parsed)
    {
        var executor = (ExecutorKind)Choice(Executor, Executors, 2, parsed);
        int? threads = Number(Threads, 1, ExecutionSettings.ThreadsMost, parsed) is { } n ? checked((int)n) : null;
        return new ExecutionSettings(
            checked((uint)(Number(Seed, 0, uint.MaxValue, parsed) ?? 1)), executor, Levels[Choice(Partition, Partitions, 2, parsed)], threads, ReadPace(parsed));
    }

    private Pace ReadPace(ParseResult parsed)
    {
        if (parsed.GetValue(Pace) is not { } text) return Execution.Pace.Max;
        return Execution.Pace.TryParse(text, out Pace pace) ? pace : throw new UsageException(texts.Say(TextId.BadPace, text));
    }

    private int Choice(Option<string> option, string[] choices, int standard, ParseResult parsed)
    {
        if (parsed.GetValue(option) is not { } text) return standard;
        int i = Array.IndexOf(choices, text);
        if (i >= 0) return i;
        string? suggestion = Suggestions.For(text, choices);
        throw new UsageException(texts.Say(TextId.BadChoice, option.Name, string.Join(", ", choices), text) + (suggestion is null ? "" : texts.Say(TextId.DidYouMean, suggestion)));
    }

    private long? Number(Option<string> option, long least, long most, ParseResult parsed)
    {
        if (parsed.GetValue(option) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= least && number <= most) return number;
        throw new UsageException(texts.Say(TextId.BadNumber, option.Name, least, most, text));
    }

    private static Option<string> Text(string name, string value, string description, params string[] aliases) =>
        new(name, aliases) { HelpName = value, Description = description };
}
