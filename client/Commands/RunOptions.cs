using System.CommandLine;
using System.Globalization;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Serving;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Studies;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Client.Commands;

/// <summary>The options of <c>run</c>.</summary>
internal sealed class RunOptions(CommandContext context, ScreenTexts texts)
{
    private static readonly string[] Executors = ["sequential", "parallel", "grains"], Partitions = ["one", "province", "county", "school"];
    private static readonly PartitionLevel[] Levels = [PartitionLevel.One, PartitionLevel.Province, PartitionLevel.County, PartitionLevel.School];

    /// <summary>Replications of a plan of up to <see cref="StudyUnitsMost"/> units, when nothing else is said.</summary>
    public const int StudyReplications = 400, StudyUnitsMost = 1_000;

    /// <summary>As many replications as it takes to decide the goals.</summary>
    private const string AutoWord = "auto";

    public Argument<string> Plan { get; } = new("PLAN") { Description = texts[TextId.HelpPlan] };

    public Option<string> Executor { get; } = Text("--executor", string.Join('|', Executors), texts[TextId.HelpExecutor]);

    public Option<string> Partition { get; } = Text("--partition", string.Join('|', Partitions), texts[TextId.HelpPartition]);

    public Option<string> Threads { get; } = Text("--threads", "N", texts[TextId.HelpThreads]);

    public Option<string> Pace { get; } = Text("--pace", "max|60x", texts[TextId.HelpPace]);

    public Option<string> Replications { get; } = Text("--replications", "N|auto", texts[TextId.HelpReplications]);

    public Option<string> Replication { get; } = Text("--replication", "K", texts[TextId.HelpReplication]);

    public Option<string> Seed { get; } = Text("--seed", "N", texts[TextId.HelpSeed]);

    public Option<bool> FailOnGoals { get; } = new("--fail-on-goals") { Description = texts[TextId.HelpFailOnGoals] };

    public Option<string> Http { get; } = Text("--http", "PORT", texts[TextId.HelpHttpRun]);

    public ConnectOption Connect { get; } = new(context, texts);

    public Option<string> RecordMetrics { get; } = Text("--record-metrics", "FILE", texts[TextId.HelpRecordMetrics]);

    public TraceOption Trace { get; } = new(context, texts);

    public ReplayOption Replay { get; } = new(texts);

    public SetOption Set { get; } = new(texts);

    public AsOfOptions AsOf { get; } = new(texts);

    public OutsideOptions Outside { get; } = new(texts);

    public Option<string> Output { get; } = Text("--output", "DIR", texts[TextId.HelpOutput], "-o");

    public Option<bool> Force { get; } = new("--force") { Description = texts[TextId.HelpForce] };

    public Option<bool> NoReport { get; } = new("--no-report") { Description = texts[TextId.HelpNoReport] };

    public void AddTo(Command command)
    {
        command.Add(Plan);
        foreach (Option option in (Option[])[Replications, FailOnGoals, Replication, Executor, Partition, Threads, Pace, Http, Connect.Option, RecordMetrics, Trace.Option, Replay.Option, Seed, Set.Option, Outside.Inject, Outside.Decide, AsOf.Day, AsOf.Actuals, Output, Force, NoReport]) command.Add(option);
    }

    /// <exception cref="UsageException">A value cannot be used.</exception>
    public ExecutionSettings Settings(ParseResult parsed)
    {
        Option<string>? local = new[] { RecordMetrics, Replay.Option }.FirstOrDefault(option => parsed.GetValue(option) is not null);
        var executor = (ExecutorKind)Choice(Executor, Executors, local is null ? 2 : 0, parsed);
        if (local is not null && executor == ExecutorKind.Grains) throw new UsageException(texts.Say(TextId.BadTogether, local.Name, $"{Executor.Name} grains"));
        int? threads = Number(Threads, 1, ExecutionSettings.ThreadsMost, parsed) is { } n ? checked((int)n) : null;
        return new ExecutionSettings(
            checked((uint)(Number(Seed, 0, uint.MaxValue, parsed) ?? 1)), executor, Levels[Choice(Partition, Partitions, 2, parsed)], threads, ReadPace(parsed),
            checked((uint)(Number(Replication, 0, uint.MaxValue, parsed) ?? 0)));
    }

    /// <summary>The same for a plan that is known: where nothing is said, one with many counties is shared out by province, and on one thread not at all, because a host costs something in each window.</summary>
    public ExecutionSettings For(Plan plan, ExecutionSettings settings, ParseResult parsed) =>
        parsed.GetValue(Partition) is null && plan.Season.Units.Count > StudyUnitsMost
            ? settings with { Partition = settings.Executor == ExecutorKind.Sequential ? PartitionLevel.One : PartitionLevel.Province }
            : settings;

    /// <summary>How many replications to run, and when to judge the goals; null: one season.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="units">How many units the plan has; null: not known yet, and the arguments are only checked.</param>
    /// <exception cref="UsageException">A value cannot be used, or two do not go together.</exception>
    public StudyLooks? Study(ParseResult parsed, int? units)
    {
        StudyLooks? asked = parsed.GetValue(Replications) is { } text ? Looks(text) : null;
        Option<string>? single = new[] { Replication, Executor, Partition, Pace, Http, Connect.Option, RecordMetrics, Trace.Option, Replay.Option }.FirstOrDefault(option => parsed.GetValue(option) is not null);
        if (asked?.Most > 1 && single is not null) throw new UsageException(texts.Say(TextId.BadTogether, Replications.Name, single.Name));
        StudyLooks? looks = asked?.Most == 1 || single is not null ? null : asked ?? (units is null or <= StudyUnitsMost ? StudyLooks.Once(StudyReplications) : null);
        if (looks is null && parsed.GetValue(FailOnGoals)) throw new UsageException(texts.Say(TextId.GoalsNeedReplications, FailOnGoals.Name, Replications.Name));
        return looks;
    }

    /// <summary>Where the run's grains live; only of a run on grains.</summary>
    /// <exception cref="UsageException">Two values do not go together, or one cannot be used.</exception>
    public GrainPlace Place(ParseResult parsed, ExecutionSettings settings)
    {
        int? port = Number(Http, 0, ServerAddress.PortMost, parsed) is { } number ? (int)number : null;
        Uri? server = Connect.Given(parsed);
        if (port is not null && server is not null) throw new UsageException(texts.Say(TextId.BadTogether, Http.Name, Connect.Option.Name));
        if (parsed.GetValue(Trace.Option) is not null && server is not null) throw new UsageException(texts.Say(TextId.BadTogether, Trace.Option.Name, Connect.Option.Name));
        Option<string>? asked = port is not null ? Http : server is not null ? Connect.Option : parsed.GetValue(Trace.Option) is not null ? Trace.Option : null;
        if (asked is not null && settings.Executor != ExecutorKind.Grains) throw new UsageException(texts.Say(TextId.BadTogether, asked.Name, Executor.Name));
        return new GrainPlace(port, server);
    }

    private StudyLooks Looks(string text)
    {
        if (text == AutoWord) return StudyLooks.Auto;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= StudyRequest.ReplicationsMost
            ? StudyLooks.Once(number)
            : throw new UsageException(texts.Say(TextId.BadReplications, StudyRequest.ReplicationsMost, text));
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

    private long? Number(Option<string> option, long least, long most, ParseResult parsed) => OptionNumber.Read(option, least, most, parsed, texts);

    private static Option<string> Text(string name, string value, string description, params string[] aliases) =>
        new(name, aliases) { HelpName = value, Description = description };
}
