using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Client.Commands;

/// <summary><c>validate PLAN</c>: checks a plan and says what it holds; all its mistakes come at once.</summary>
internal sealed class ValidateCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("validate", texts[TextId.HelpValidate]);
        var argument = new Argument<string>("PLAN") { Description = texts[TextId.HelpPlan] };
        var set = new SetOption(texts);
        command.Add(argument);
        command.Add(set.Option);
        command.SetAction(parsed => (int)Validate(parsed.GetValue(argument)!, set.Read(parsed), common.Read(parsed, texts.Language)));
        return command;
    }

    private ExitCode Validate(string name, ImmutableArray<PlanOverride> changes, CommonOptions options)
    {
        Plan plan = PlanFinder.Find(name, context.WorkingDirectory, changes);
        PlanMessage message = PlanMessageMaker.Make(plan) with { Set = [.. changes.Select(SetOption.Pair)] };
        if (options.Json) context.Out.WriteLine(RunJson.ToLine(message, RunJson.Default.PlanMessage));
        else if (!options.Quiet) Say(message, SetOption.Call(name, changes), Paint.For(context.OutIsTerminal, options.NoColor, context.Variable));
        return ExitCode.Success;
    }

    private void Say(PlanMessage plan, string called, Paint paint)
    {
        var dates = new DateTexts(texts);
        string units = string.Join(" · ", plan.Levels.Where(level => level.Level != "nation").Select(level => texts.Units(level.Level, level.Units)));
        context.Out.WriteLine($"{paint.With(Ink.Good, texts[TextId.PlanValid])}  {paint.With(Ink.Title, $"{plan.Name.Zh}  {plan.Name.En}")}");
        context.Out.WriteLine($"{dates.Span(Day(plan.Start), Day(plan.End))} · {texts.Say(TextId.TestDays, dates.Day(Day(plan.FirstTestDay)), dates.Day(Day(plan.LastTestDay)))}");
        foreach (string line in SeasonHead.Changes(plan.Set, texts, paint, context.Width)) context.Out.WriteLine(line);
        context.Out.WriteLine(texts.Say(TextId.PlanCounts, units, plan.Levels.Sum(level => level.WorkItems)));
        foreach (string line in plan.Source.Length == 0 ? [] : TextWidth.Wrap(texts.Say(TextId.PlanSource, plan.Source), context.Width)) context.Out.WriteLine(line);
        context.Out.WriteLine(texts.Say(TextId.PlanAssumes, plan.Assumed, plan.Values));
        foreach (string line in plan.Notes.SelectMany(note => Notes.Lines(note, texts, paint, context.Width))) context.Out.WriteLine(line);
        context.Out.WriteLine(texts.Say(TextId.ListHint, called));
    }

    private static DateTime Day(string iso) => DateTime.Parse(iso, CultureInfo.InvariantCulture);
}
