using System.CommandLine;
using System.Globalization;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Views;

namespace RolloutSim.Client.Serving;

/// <summary><c>pause</c>, <c>resume</c>, <c>step</c>, <c>pace</c>, <c>cancel</c>: steers a run of a silo that stays up, at the end of the window at hand.</summary>
internal sealed class SteerCommands(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public const long StepsMost = 1_000_000_000;

    public IEnumerable<Command> Make()
    {
        yield return Plain("pause", TextId.HelpPause, PauseAsync);
        yield return Plain("resume", TextId.HelpResume, run => run.Resume());
        yield return Plain("cancel", TextId.HelpCancel, async run =>
        {
            bool isGoing = (await run.GetProgress()).Status == RunStatus.Running;
            await run.Stop();
            await AwaitAsync(run, progress => progress.Status != RunStatus.Running);
            return isGoing;
        });
        yield return Pace();
        yield return Step();
    }

    private Command Plain(string name, TextId help, Func<IRunGrain, Task<bool>> order)
    {
        var command = new Command(name, texts[help]);
        Argument<string?> run = RunArgument.Make(texts);
        var connect = new ConnectOption(context, texts);
        command.Add(run);
        command.Add(connect.Option);
        command.SetAction(async (parsed, _) => (int)await OrderAsync(connect.Read(parsed), parsed.GetValue(run), (its, _) => order(its), common.Read(parsed, texts.Language)));
        return command;
    }

    private Command Pace()
    {
        var command = new Command("pace", texts[TextId.HelpPaceCommand]);
        var words = new Argument<string[]>("[RUN] PACE") { Description = texts[TextId.HelpPaceWords], Arity = new ArgumentArity(1, 2) };
        var connect = new ConnectOption(context, texts);
        command.Add(words);
        command.Add(connect.Option);
        command.SetAction(async (parsed, _) =>
        {
            string[] given = parsed.GetValue(words)!;
            if (!Execution.Pace.TryParse(given[^1], out Pace pace)) throw new UsageException(texts.Say(TextId.BadPace, given[^1]));
            return (int)await OrderAsync(connect.Read(parsed), given.Length == 2 ? given[0] : null, (run, _) => run.SetPace(pace.TimesReal), common.Read(parsed, texts.Language));
        });
        return command;
    }

    private Command Step()
    {
        var command = new Command("step", texts[TextId.HelpStep]);
        Argument<string?> run = RunArgument.Make(texts);
        var windows = new Option<string>("--windows", "-n") { HelpName = "N", Description = texts[TextId.HelpStepWindows] };
        var until = new Option<string>("--until") { HelpName = "MOMENT", Description = texts[TextId.HelpStepUntil] };
        var connect = new ConnectOption(context, texts);
        command.Add(run);
        foreach (Option option in (Option[])[windows, until, connect.Option]) command.Add(option);
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(windows) is not null && parsed.GetValue(until) is not null) throw new UsageException(texts.Say(TextId.BadTogether, windows.Name, until.Name));
            long steps = OptionNumber.Read(windows, 1, StepsMost, parsed, texts) ?? 1;
            DateTime? moment = parsed.GetValue(until) is { } text ? Moment(text) : null;
            return (int)await OrderAsync(connect.Read(parsed), parsed.GetValue(run), (its, card) => StepAsync(its, card, steps, moment), common.Read(parsed, texts.Language));
        });
        return command;
    }

    private async Task<bool> StepAsync(IRunGrain run, RunCard card, long steps, DateTime? moment)
    {
        SimTime? until = null;
        if (moment is { } civil)
        {
            Plan plan = await ServedPlan.Read(run);
            until = plan.Civil.ToSim(new DateTimeOffset(civil, TimeSpan.FromHours(8)));
            if (until <= SimTime.Zero || until > plan.Season.End) throw new UsageException(texts.Say(TextId.MomentOutside, civil.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), card.Starts[..10], card.Ends[..10]));
        }
        if (!await PauseAsync(run)) return false;
        await run.StepOn(until is null ? steps : 0, until ?? SimTime.Zero);
        await AwaitAsync(run, progress => progress.IsResting);
        return true;
    }

    /// <summary>Pauses, and waits for the end of the window at hand.</summary>
    private async Task<bool> PauseAsync(IRunGrain run)
    {
        if (!await run.Pause()) return false;
        await AwaitAsync(run, progress => progress.IsResting);
        return true;
    }

    private async Task<ExitCode> OrderAsync(Uri address, string? word, Func<IRunGrain, RunCard, Task<bool>> order, CommonOptions options)
    {
        await using ServerConnection server = await ServerConnection.Open(address, context, texts);
        RunCard card = await server.Find(word);
        IRunGrain run = (await server.Grains()).GetGrain<IRunGrain>(card.Run);
        bool isDone = await order(run, card);
        card = await server.Find(card.Run);
        if (!isDone) throw new UsageException(texts.Say(TextId.RunDoesNotGoOn, card.Run, new RunLine(texts).Status(card)));
        new RunLine(texts).Tell(context, options, card);
        return ExitCode.Success;
    }

    private async Task AwaitAsync(IRunGrain run, Func<RunProgress, bool> isReached)
    {
        await foreach (RunProgress progress in run.Watch(0, context.Stop).WithBatchSize(1))
        {
            if (isReached(progress) || progress.Status != RunStatus.Running) return;
        }
    }

    private DateTime Moment(string text)
    {
        string[] formats = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];
        return DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment) ? moment : throw new UsageException(texts.Say(TextId.BadMoment, text));
    }
}
