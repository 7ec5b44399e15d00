using System.CommandLine;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Actuals;

namespace RolloutSim.Client.Commands;

/// <summary><c>--as-of DATE --actuals FILE</c>: the season is under way; what is done is done.</summary>
internal sealed class AsOfOptions(ScreenTexts texts)
{
    public Option<string> Day { get; } = new("--as-of") { HelpName = "DATE", Description = texts[TextId.HelpAsOf] };

    public Option<string> Actuals { get; } = new("--actuals") { HelpName = "FILE", Description = texts[TextId.HelpActuals] };

    /// <exception cref="UsageException">One of the two without the other.</exception>
    public void Check(ParseResult parsed)
    {
        (string? day, string? actuals) = (parsed.GetValue(Day), parsed.GetValue(Actuals));
        if (day is not null && actuals is null) throw new UsageException(texts[TextId.AsOfNeedsActuals]);
        if (day is null && actuals is not null) throw new UsageException(texts[TextId.ActualsNeedAsOf]);
    }

    /// <summary>The plan as it stands on that day; the plan itself where neither option was given.</summary>
    /// <exception cref="Scenarios.Errors.ScenarioException">No day of the season, no such list, or contradictions in it.</exception>
    public Plan Apply(ParseResult parsed, Plan plan, string workingDirectory) =>
        parsed.GetValue(Day) is { } day && parsed.GetValue(Actuals) is { } actuals ? ActualsReader.Apply(plan, day, Path.GetFullPath(actuals, workingDirectory), actuals) : plan;

    /// <summary>As the user would type them again, with a space before; empty where they were not given.</summary>
    public string Call(ParseResult parsed) =>
        parsed.GetValue(Day) is { } day ? $" --as-of {SetOption.Quoted(day)} --actuals {SetOption.Quoted(parsed.GetValue(Actuals)!)}" : "";
}
