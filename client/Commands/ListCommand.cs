using System.Collections.Immutable;
using System.CommandLine;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Commands;

/// <summary><c>list</c>: the plans that come with the program.</summary>
internal sealed class ListCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("list", texts[TextId.HelpList]);
        command.SetAction(parsed => (int)List(common.Read(parsed, texts.Language)));
        return command;
    }

    private ExitCode List(CommonOptions options)
    {
        if (options.Json)
        {
            foreach (PlanMessage plan in ShippedPlans.Names.AsParallel().AsOrdered().Select(name => PlanMessageMaker.Make(ShippedPlans.Read(name)) with { Plan = name })) context.Out.WriteLine(RunJson.ToLine(plan, RunJson.Default.PlanMessage));
        }
        else if (!options.Quiet)
        {
            Say(PlanListing.All, Paint.For(context.OutIsTerminal, options.NoColor, context.Variable));
        }
        return ExitCode.Success;
    }

    private void Say(ImmutableArray<PlanListing> plans, Paint paint)
    {
        var dates = new DateTexts(texts);
        var table = new Table(
            new(texts[TextId.ColumnPlan]), new(texts[TextId.ColumnName], LeastWidth: 16), new("", LeastWidth: 12), new(texts[TextId.ColumnSeason]), new(texts[TextId.ColumnUnits], LeastWidth: 16));
        foreach (PlanListing plan in plans)
        {
            string units = string.Join(" · ", new[] { ("county", plan.Counties), ("school", plan.Schools) }.Where(level => level.Item2 > 0).Select(level => texts.Units(level.Item1, level.Item2)));
            table.Add(new(plan.Plan, Ink.Title), plan.Name.Zh, plan.Name.En, dates.Span(plan.Starts.ToDateTime(TimeOnly.MinValue), plan.Ends.ToDateTime(TimeOnly.MinValue)), units);
        }
        context.Out.WriteLine(paint.With(Ink.Heading, texts[TextId.ListTitle]));
        foreach (string line in table.Lines(context.Width, paint)) context.Out.WriteLine(line);
        context.Out.WriteLine(texts.Say(TextId.ListHint, plans[^1].Plan));
        context.Out.WriteLine();
        SayDrills(paint);
    }

    private void SayDrills(Paint paint)
    {
        var table = new Table(new(texts[TextId.ColumnDrill]), new(texts[TextId.ColumnName], LeastWidth: 16), new("", LeastWidth: 12), new(texts[TextId.ColumnPlan]));
        foreach (DrillListing drill in ShippedDrills.Listings) table.Add(new(drill.Drill, Ink.Title), drill.Name.Zh, drill.Name.En, drill.Plan);
        context.Out.WriteLine(paint.With(Ink.Heading, texts[TextId.ListDrills]));
        foreach (string line in table.Lines(context.Width, paint)) context.Out.WriteLine(line);
        context.Out.WriteLine(texts.Say(TextId.ListDrillHint, ShippedDrills.Names[0]));
    }
}
