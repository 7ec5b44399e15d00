using System.CommandLine;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Silo.Views;
using GrainStatus = RolloutSim.Grains.Runs.RunStatus;

namespace RolloutSim.Client.Serving;

/// <summary><c>inject RUN ...</c> and <c>decide RUN ...</c>: what strikes, and what people decide, in a run that goes on; both are kept in its record.</summary>
internal sealed class BringCommands(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    private const int WordsMost = 32;

    public IEnumerable<Command> Make()
    {
        yield return Bring("inject", "[RUN] KIND UNIT ...", TextId.HelpInjectLive, TextId.HelpInjectWords, LiveOutside.Inject);
        yield return Bring("decide", "[RUN] DECISION KIND UNIT by SEAT ...", TextId.HelpDecideLive, TextId.HelpDecideWords, (plan, text, now, _) => LiveOutside.Decide(plan, text, now));
    }

    private Command Bring(string name, string call, TextId help, TextId wordsHelp, Func<Plan, string, DateTimeOffset, int, LiveOutside> read)
    {
        var command = new Command(name, texts[help]);
        var words = new Argument<string[]>(call) { Description = texts[wordsHelp], Arity = new ArgumentArity(1, WordsMost) };
        var connect = new ConnectOption(context, texts);
        command.Add(words);
        command.Add(connect.Option);
        command.SetAction(async (parsed, _) =>
        {
            string[] given = parsed.GetValue(words)!;
            // In quotes it is one word with spaces; then the run may be left out.
            bool isAlone = given[0].Contains(' ', StringComparison.Ordinal);
            return (int)await BringAsync(connect.Read(parsed), isAlone ? null : given[0], string.Join(' ', isAlone ? given : given[1..]), read, common.Read(parsed, texts.Language));
        });
        return command;
    }

    private async Task<ExitCode> BringAsync(Uri address, string? word, string text, Func<Plan, string, DateTimeOffset, int, LiveOutside> read, CommonOptions options)
    {
        await using ServerConnection server = await ServerConnection.Open(address, context, texts);
        RunCard card = await server.Find(word);
        if (card.Status != GrainStatus.Running) throw new UsageException(texts.Say(TextId.RunDoesNotGoOn, card.Run, new RunLine(texts).Status(card)));
        IRunGrain run = (await server.Grains()).GetGrain<IRunGrain>(card.Run);
        Plan plan = await ServedPlan.Read(run);
        int before = (await run.ReadLive()).Length;
        LiveOutside outside = read(plan, text, plan.Civil.ToCivil((await run.GetProgress()).Shown), before);
        LiveEvent[] brought = await BringAsync(run, [.. outside.Events.Select(each => Call(each, outside.IsNow))]);
        if (options.Json) context.Out.WriteLine(RunJson.ToLine(BroughtMessage.Make(card.Run, text, plan, brought), RunJson.Default.BroughtMessage));
        else if (!options.Quiet) context.Out.WriteLine(texts.Say(TextId.Brought, card.Run, text, new DateTexts(texts).DayAndTime(plan.Civil.ToCivil(brought[0].At).DateTime)));
        return ExitCode.Success;
    }

    private static OutsideCall Call(ExternalEvent each, bool isNow) => new(each.Target, each.Priority, each.Kind, each.A, each.B, isNow ? SimTime.Zero : each.At);

    /// <exception cref="UsageException">The rules do not allow it; nothing has changed.</exception>
    private async Task<LiveEvent[]> BringAsync(IRunGrain run, OutsideCall[] calls)
    {
        try
        {
            return await run.Bring(calls);
        }
        catch (RunRefusedException refused)
        {
            string why = Enum.TryParse(refused.Message, out DecisionRefusal refusal) ? texts[RefusalTexts.Of(refusal)] : refused.Message;
            throw new UsageException(texts.Say(TextId.NotAllowed, why));
        }
        catch (RunFaultException fault)
        {
            throw new UsageException(texts.Say(TextId.NotAllowed, fault.Message));
        }
    }
}
