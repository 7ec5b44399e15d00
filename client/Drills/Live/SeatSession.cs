using RolloutSim.Client.Commands;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Drills;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills.Live;

/// <summary>Somebody at a seat: sees what the seat would know, and decides.</summary>
internal sealed class SeatSession(CommandContext context, CommonOptions options, DrillDesk desk, DrillSeat seat, string who)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(400);

    private readonly ScreenTexts _texts = options.Texts;
    private readonly Paint _paint = Paint.For(context.OutIsTerminal, options.NoColor, context.Variable);
    private string _token = "";
    private bool _wasAsked;
    private DrillPhase _phase;

    /// <summary>To the end of the drill, until he leaves, or until the model has the seat.</summary>
    /// <exception cref="DrillRefusedException">The seat is not free.</exception>
    public async Task RunAsync()
    {
        _token = await desk.Grain.Join(seat.Text, who);
        await desk.Look(_token);
        var screen = new SeatScreen(desk, seat, _texts, _paint, context.Clock);
        using var terminal = new DrillTerminal(context, _paint);
        if (!terminal.IsScreen) foreach (string line in screen.Lines(context.Width, CommandContext.DefaultHeight)) terminal.Say(line);
        bool isLeaving = false, isNew = true;
        while (!isLeaving)
        {
            terminal.Show(screen.Lines, screen.Messages);
            if (isNew) terminal.Hint(_texts[TextId.LiveSeatStart]);
            isNew = false;
            Prompt(terminal);
            if (await terminal.Read(Beat) is { } line) isLeaving = await HandleAsync(line, terminal, screen);
            if (terminal.IsAtEnd || context.Stop.IsCancellationRequested) isLeaving = true;
            await desk.Look(_token);
            if (desk.View.IsDismissed)
            {
                terminal.Say(_texts[TextId.LiveTrainerGone]);
                return;
            }
            if (!isLeaving && !IsSitting())
            {
                terminal.Say(_texts[TextId.DrillSeatGone], Ink.Bad);
                return;
            }
        }
        if (IsSitting()) await desk.Grain.Leave(_token);
        terminal.Say(_texts.Say(TextId.LiveYouLeft, Lines.Seat(seat.Text)));
    }

    private DrillSeatView Own => desk.View.Seats.First(its => its.Seat == seat.Text);

    private DrillLines Lines => new(desk, _texts, context.Clock);

    private bool IsSitting() => Own.Who.Length > 0;

    /// <summary>Below the picture, and where there is none: what is wanted of him now.</summary>
    private void Prompt(DrillTerminal terminal)
    {
        bool isAsked = Own.AnswersWithinSeconds is not null;
        if (isAsked && !_wasAsked && !terminal.IsScreen) terminal.Say(_texts.Say(TextId.LiveAreYouThere, Math.Ceiling(Own.AnswersWithinSeconds!.Value)), Ink.Bad);
        if (desk.View.Phase == DrillPhase.Over && _phase != DrillPhase.Over)
        {
            terminal.Say(_texts[TextId.LiveWaitForAgain], Ink.Title);
            terminal.Ready();
        }
        (_wasAsked, _phase) = (isAsked, desk.View.Phase);
    }

    /// <returns>Whether he leaves.</returns>
    private async Task<bool> HandleAsync(string line, DrillTerminal terminal, SeatScreen screen)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            switch (words)
            {
                case []:
                    await desk.Grain.Here(_token); // who is there and has nothing to say
                    break;
                case ["here" or "到"]:
                    await desk.Grain.Here(_token);
                    terminal.Say(_texts.Say(TextId.LiveConfirmed, Lines.Seat(seat.Text)), Ink.Good);
                    break;
                case ["leave" or "quit" or "exit" or "离开"]:
                    return true;
                case ["show" or "看"]:
                    if (!terminal.IsScreen) foreach (string each in screen.Lines(context.Width, CommandContext.DefaultHeight)) terminal.Say(each);
                    break;
                case ["help" or "?" or "帮助"]:
                    terminal.Say(_texts[TextId.LiveSeatHelp]);
                    break;
                case ["say" or "说", _, ..]:
                    await desk.Grain.Say(_token, string.Join(' ', words[1..]));
                    break;
                default:
                    if (SeatVerbs.InPlans(words[0]) is null) throw new UsageException(_texts.Say(TextId.LiveNotUnderstood, words[0]));
                    await desk.Look(_token);
                    // Asked before what the words are about: the view of somebody who is not there yet may still lack it.
                    if (!Own.IsHeld) throw new UsageException(_texts[TextId.DrillNotConfirmed]);
                    SeatOrder order = SeatOrder.Read(words, seat, desk, _texts);
                    LiveEvent brought = await desk.Grain.Decide(_token, order.Text, order.Call);
                    terminal.Say(_texts.Say(TextId.LiveDone, Lines.Clock(brought.At), _texts.IsChinese ? line : order.Text), Ink.Good);
                    break;
            }
        }
        catch (Exception fault) when (DrillRefusals.Of(fault, _texts) is { } sentence)
        {
            terminal.Say($"✗ {sentence}", Ink.Bad);
        }
        terminal.Ready();
        return false;
    }
}
