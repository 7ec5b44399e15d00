using System.CommandLine;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Studies;

namespace RolloutSim.Client.Commands;

/// <summary>The options of <c>compare</c>.</summary>
internal sealed class CompareOptions(ScreenTexts texts)
{
    /// <summary>How many can be told apart by a letter.</summary>
    public const int ScenariosMost = 26;

    public Argument<string[]> Scenarios { get; } = new("PLAN|RUN") { Arity = new ArgumentArity(1, ScenariosMost), Description = texts[TextId.HelpScenarios] };

    public Option<string[]> Lever { get; } = new("--lever") { HelpName = "NAME", Description = texts[TextId.HelpLever] };

    public SetOption Set { get; } = new(texts, TextId.HelpCompareSet);

    public Option<string> Replications { get; } = new("--replications") { HelpName = "N", Description = texts[TextId.HelpCompareReplications] };

    public Option<string> Seed { get; } = new("--seed") { HelpName = "N", Description = texts[TextId.HelpCompareSeed] };

    public Option<string> Threads { get; } = new("--threads") { HelpName = "N", Description = texts[TextId.HelpWorkers] };

    public Option<bool> DetailedExitCode { get; } = new("--detailed-exitcode") { Description = texts[TextId.HelpDetailedExitCode] };

    public Option<string> Output { get; } = new("--output", "-o") { HelpName = "DIR", Description = texts[TextId.HelpCompareOutput] };

    public Option<bool> Force { get; } = new("--force") { Description = texts[TextId.HelpForceFile] };

    public void AddTo(Command command)
    {
        command.Add(Scenarios);
        foreach (Option option in (Option[])[Lever, Set.Option, Replications, Seed, Threads, DetailedExitCode, Output, Force]) command.Add(option);
    }

    /// <summary>Plans and runs, one or more.</summary>
    /// <exception cref="UsageException">One is an option that there is not: the parser takes it for one more of these.</exception>
    public string[] ReadScenarios(ParseResult parsed)
    {
        string[] arguments = parsed.GetValue(Scenarios)!;
        return arguments.FirstOrDefault(argument => argument.StartsWith('-')) is { } option ? throw new UsageException(ParseErrors.UnknownOption(option, parsed, texts)) : arguments;
    }

    /// <summary>How many replications of each; null where nothing is said.</summary>
    /// <exception cref="UsageException">Not from 2 on: one tells nothing of chance.</exception>
    public int? ReadReplications(ParseResult parsed) => OptionNumber.Read(Replications, 2, StudyRequest.ReplicationsMost, parsed, texts) is { } n ? checked((int)n) : null;

    public uint? ReadSeed(ParseResult parsed) => OptionNumber.Read(Seed, 0, uint.MaxValue, parsed, texts) is { } n ? checked((uint)n) : null;

    public int? ReadThreads(ParseResult parsed) => OptionNumber.Read(Threads, 1, ExecutionSettings.ThreadsMost, parsed, texts) is { } n ? checked((int)n) : null;

    /// <summary>The levers to be tried.</summary>
    /// <exception cref="UsageException">One has no name; the parser is content with those before it.</exception>
    public string[] ReadLevers(ParseResult parsed)
    {
        if (parsed.GetResult(Lever) is { } given && given.IdentifierTokenCount > given.Tokens.Count)
            throw new UsageException(texts.Say(TextId.OptionNeedsValue, Lever.Name, Lever.HelpName));
        return parsed.GetValue(Lever) ?? [];
    }
}
