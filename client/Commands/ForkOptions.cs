using System.Collections.Immutable;
using System.CommandLine;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Studies;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Client.Commands;

/// <summary>The options of <c>fork</c>.</summary>
internal sealed class ForkOptions(CommandContext context, ScreenTexts texts)
{
    private readonly RunOptions _run = new(context, texts);

    public Argument<string> Run { get; } = new("RUN") { Description = texts[TextId.HelpRunArgument] };

    public Option<string> At { get; } = new("--at") { HelpName = "MOMENT", Description = texts[TextId.HelpForkAt] };

    public SetOption Set { get; } = new(texts, TextId.HelpForkSet);

    public OutsideOptions Outside { get; } = new(texts);

    public Option<string> Replications { get; } = new("--replications") { HelpName = "N", Description = texts[TextId.HelpForkReplications] };

    public Option<string> Replication { get; } = new("--replication") { HelpName = "K", Description = texts[TextId.HelpForkReplication] };

    public Option<string> Output { get; } = new("--output", "-o") { HelpName = "DIR", Description = texts[TextId.HelpForkOutput] };

    public bool IsForced(ParseResult parsed) => parsed.GetValue(_run.Force);

    public bool HasReport(ParseResult parsed) => !parsed.GetValue(_run.NoReport);

    public void AddTo(Command command)
    {
        command.Add(Run);
        foreach (Option option in (Option[])[At, Set.Option, Outside.Inject, Outside.Decide, Replication, Replications, _run.Executor, _run.Partition, _run.Threads, _run.Pace, Output, _run.Force, _run.NoReport]) command.Add(option);
        _run.Executor.Description = texts[TextId.HelpForkExecutor];
        _run.Pace.Description = texts[TextId.HelpForkPace];
    }

    /// <exception cref="UsageException">The moment is missing.</exception>
    public string ReadAt(ParseResult parsed) => parsed.GetValue(At) is { Length: > 0 } at ? at : throw new UsageException(texts[TextId.ForkNeedsAt]);

    /// <summary>What changes, one after the other; an inject or a decision that says no moment is of the fork's own.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="moment">As it was written.</param>
    public ImmutableArray<PlanOverride> ReadChanges(ParseResult parsed, string moment) => [.. Set.Read(parsed), .. Outside.Read(parsed).Select(option => WithMoment(option, moment))];

    private static PlanOverride WithMoment(PlanOverride option, string moment)
    {
        if ($" {option.Text} ".Contains(" at ", StringComparison.Ordinal)) return option;
        int lasts = option.Text.IndexOf(" lasts ", StringComparison.Ordinal);
        return option with { Text = lasts < 0 ? $"{option.Text} at {moment}" : option.Text.Insert(lasts, $" at {moment}") };
    }

    /// <summary>How it is to be run: with the luck of the run that it comes from.</summary>
    /// <exception cref="UsageException">A value cannot be used, or two do not go together.</exception>
    public (ExecutionSettings Settings, StudyLooks? Looks) Read(ParseResult parsed, RunManifest run)
    {
        ExecutionSettings settings = _run.Settings(parsed);
        uint? replication = OptionNumber.Read(Replication, 0, uint.MaxValue, parsed, texts) is { } k ? checked((uint)k) : null;
        int? count = OptionNumber.Read(Replications, 1, StudyRequest.ReplicationsMost, parsed, texts) is { } n ? checked((int)n) : null;
        Option? single = new Option[] { Replication, _run.Executor, _run.Partition, _run.Pace }.FirstOrDefault(option => parsed.GetResult(option) is not null);
        if (count > 1 && single is not null) throw new UsageException(texts.Say(TextId.BadTogether, Replications.Name, single.Name));
        settings = settings with { Seed = run.Seed, Replication = replication ?? (count is null ? run.Replication : 0) };
        if (parsed.GetValue(_run.Executor) is null) settings = settings with { Executor = ExecutorKind.Sequential, Partition = Grains.Runs.PartitionLevel.One };
        return (settings, count > 1 ? StudyLooks.Once(count.Value) : null);
    }
}
