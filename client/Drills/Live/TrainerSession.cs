using System.Globalization;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Drills;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Forks;
using RolloutSim.Scenarios.Incidents;

namespace RolloutSim.Client.Drills.Live;

/// <summary>The trainer: sees all, lets the clock go and wait, lets things strike, gives hints, goes back to a moment, ends it.</summary>
/// <param name="context">The terminal.</param>
/// <param name="options">Common ones.</param>
/// <param name="desk">The drill.</param>
/// <param name="call">How people join.</param>
internal sealed class TrainerSession(CommandContext context, CommonOptions options, DrillDesk desk, string call)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(400);

    private readonly ScreenTexts _texts = options.Texts;
    private readonly Paint _paint = Paint.For(context.OutIsTerminal, options.NoColor, context.Variable);
    private DrillPhase _phase;
    private int _brought; // injects of this terminal

    /// <returns>Whether the drill is over; else the trainer has left it.</returns>
    public async Task<bool> RunAsync()
    {
        await desk.Look("");
        var screen = new TrainerScreen(desk, _texts, _paint, context.Clock, call);
        using var terminal = new DrillTerminal(context, _paint);
        if (!terminal.IsScreen) foreach (string line in screen.Lines(context.Width, CommandContext.DefaultHeight)) terminal.Say(line);
        bool isNew = true;
        while (true)
        {
            terminal.Show(screen.Lines, screen.Messages);
            if (isNew) terminal.Hint(_texts[TextId.LiveTrainerStart]);
            isNew = false;
            if (desk.View.Phase == DrillPhase.Over && _phase != DrillPhase.Over)
            {
                terminal.Say(_texts[TextId.LiveAgainOrEnd], Ink.Title);
                terminal.Ready();
            }
            _phase = desk.View.Phase;
            if (terminal.IsAtEnd && _phase == DrillPhase.Over) return true;
            if (terminal.IsAtEnd && _phase == DrillPhase.Gathering) await desk.Grain.End(); // nobody is there who could begin
            if (await terminal.Read(Beat) is { } line && await HandleAsync(line, terminal, screen)) return desk.View.Phase == DrillPhase.Over;
            if (context.Stop.IsCancellationRequested) return false;
            await desk.Look("");
        }
    }

    /// <returns>Whether he is done.</returns>
    private async Task<bool> HandleAsync(string line, DrillTerminal terminal, TrainerScreen screen)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool isDone = false;
        try
        {
            isDone = await OrderAsync(words, terminal, screen);
            await desk.Look("");
        }
        catch (Exception fault) when (DrillRefusals.Of(fault, _texts) is { } sentence)
        {
            terminal.Say($"✗ {sentence}", Ink.Bad);
        }
        if (!isDone) terminal.Ready();
        return isDone;
    }

    private async Task<bool> OrderAsync(string[] words, DrillTerminal terminal, TrainerScreen screen)
    {
        switch (words)
        {
            case []:
                break;
            case ["start" or "resume" or "开始" or "继续"]:
                await desk.Grain.Begin();
                break;
            case ["pause" or "暂停"]:
                await desk.Grain.Pause();
                break;
            case ["pace" or "步速", var text]:
                await desk.Grain.SetPace(Pace.TryParse(text, out Pace pace) && !pace.IsMax ? pace.TimesReal : throw new UsageException(_texts.Say(TextId.LiveBadPace, text)));
                break;
            case ["to" or "到", _, ..]:
                await desk.Grain.GoTo(Moment(words[1..]));
                break;
            case ["again" or "重来", _, ..]:
                terminal.Say(_texts[TextId.LiveGoesBack], Ink.Faint);
                await desk.Grain.Again(Moment(words[1..]));
                break;
            case ["inject" or "注入", _, ..]:
                LiveOutside strike = LiveOutside.Inject(desk.Drill.Plan, string.Join(' ', words[1..]), desk.Drill.Plan.Civil.ToCivil(desk.Now), desk.Entries.Count(entry => entry.Kind == DrillEntryKind.Injected) + _brought++);
                await desk.Grain.Inject(string.Join(' ', words[1..]), [.. strike.Events.Select(each => new OutsideCall(each.Target, each.Priority, each.Kind, each.A, each.B, strike.IsNow ? SimTime.Zero : each.At))]);
                break;
            case ["hint" or "提示", _, ..]:
                await HintAsync(string.Join(' ', words[1..]));
                break;
            case ["check" or "点名"]:
                await desk.Grain.Check();
                break;
            case ["remove" or "撤下", _, ..]:
                await desk.Grain.Remove(string.Join(' ', words[1..]));
                break;
            case ["show" or "看"]:
                if (!terminal.IsScreen) foreach (string each in screen.Lines(context.Width, CommandContext.DefaultHeight)) terminal.Say(each);
                break;
            case ["help" or "?" or "帮助"]:
                terminal.Say(_texts[TextId.LiveTrainerHelp]);
                break;
            case ["end" or "结束"]:
                await desk.Grain.End();
                return true;
            case ["leave" or "quit" or "exit" or "离开"]:
                return true;
            default:
                throw new UsageException(_texts.Say(TextId.LiveNotUnderstood, words[0]));
        }
        return false;
    }

    /// <summary><c>hint county xiji: ...</c> is for that seat alone.</summary>
    private Task HintAsync(string text)
    {
        int colon = text.IndexOfAny([':', '：']);
        string seat = colon < 0 ? "" : text[..colon].Trim();
        return desk.Drill.Seats.Any(its => its.Text == seat) ? desk.Grain.Hint(seat, text[(colon + 1)..].Trim()) : desk.Grain.Hint("", text);
    }

    /// <summary>A moment as plans write it, or a time of the day on which the drill is.</summary>
    private SimTime Moment(string[] words)
    {
        string day = desk.Drill.Plan.Civil.ToCivil(desk.Drill.Start).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return PlanForks.Moment(desk.Drill.Plan, string.Join(' ', words.Length == 1 ? [day, words[0]] : words)).At;
    }
}
