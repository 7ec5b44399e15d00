using System.CommandLine;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Serving;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Drills;
using RolloutSim.Scenarios.Drills;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Client.Drills.Live;

/// <summary><c>drill join RUN --seat SEAT</c>: somebody takes a seat of a drill in his own terminal.</summary>
internal sealed class JoinCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    private const int NameMost = 40;

    public Command Make()
    {
        var command = new Command("join", texts[TextId.HelpJoin]);
        Argument<string?> run = new("RUN") { Description = texts[TextId.HelpDrillRun], Arity = ArgumentArity.ZeroOrOne };
        var seat = new Option<string>("--seat") { HelpName = "SEAT", Description = texts[TextId.HelpSeat] };
        var name = new Option<string>("--name") { HelpName = "NAME", Description = texts[TextId.HelpWho] };
        var connect = new ConnectOption(context, texts);
        command.Add(run);
        foreach (Option option in (Option[])[seat, name, connect.Option]) command.Add(option);
        command.SetAction(async (parsed, _) => (int)await JoinAsync(connect.Read(parsed), parsed.GetValue(run), parsed.GetValue(seat), parsed.GetValue(name), common.Read(parsed, texts.Language)));
        return command;
    }

    private async Task<ExitCode> JoinAsync(Uri address, string? word, string? seat, string? name, CommonOptions options)
    {
        string who = name?.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, NameMost)] : texts[TextId.SeatHeld];
        await using ServerConnection server = await ServerConnection.Open(address, context, texts);
        (DrillDesk desk, _) = await DrillFinder.FindAsync(server, word, texts);
        DrillSeat taken = Seat(desk.Drill, seat);
        try
        {
            await new SeatSession(context, options, desk, taken, who).RunAsync();
        }
        catch (DrillRefusedException refused)
        {
            throw new UsageException(DrillRefusals.Of(refused, texts)!);
        }
        catch (Exception lost) when (lost is TimeoutException or Orleans.Runtime.OrleansException)
        {
            if (desk.View.Phase != DrillPhase.Over) throw new UsageException(texts.Say(TextId.DrillLost, address.Authority));
            context.Out.WriteLine(texts[TextId.LiveTrainerGone]);
        }
        return ExitCode.Success;
    }

    /// <summary>As the drill writes it, or without its unit where it has only one of them.</summary>
    private DrillSeat Seat(Drill drill, string? word)
    {
        string[] all = [.. drill.Seats.Select(seat => seat.Text)];
        DrillSeat[] meant = [.. drill.Seats.Where(seat => word is not null && (seat.Text == word || seat.Text.StartsWith(word + " ", StringComparison.Ordinal)))];
        if (meant.Length == 1) return meant[0];
        string? near = word is null || meant.Length > 1 ? null : Suggestions.For(word, all.Concat(all.Select(seat => seat.Split(' ')[0])));
        throw new UsageException(texts.Say(TextId.WhichSeat, string.Join(", ", all)) + (near is null ? "" : texts.Say(TextId.DidYouMean, near)));
    }
}
