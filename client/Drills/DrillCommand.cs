using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Drills.Live;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Serving;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills;

/// <summary><c>drill NAME</c>: a morning with injects, with people or by a script, and its after-action review.</summary>
internal sealed class DrillCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    private const int AnswerWithinMost = 86_400, AnswerWithinUsual = 120;

    private readonly Argument<string> _name = new("NAME") { Description = texts[TextId.HelpDrillName] };
    private readonly DrillScripts _scripts = new(context, texts);
    private readonly ConnectOption _connect = new(context, texts);
    private readonly Option<string> _http = new("--http") { HelpName = "PORT", Description = texts[TextId.HelpDrillHttp] };
    private readonly Option<string> _pace = new("--pace") { HelpName = "PACE", Description = texts[TextId.HelpDrillPace] };
    private readonly Option<string> _answer = new("--answer-within") { HelpName = "SECONDS", Description = texts[TextId.HelpAnswerWithin] };
    private readonly Option<string> _seed = new("--seed") { HelpName = "N", Description = texts[TextId.HelpSeed] };
    private readonly Option<string> _replication = new("--replication") { HelpName = "K", Description = texts[TextId.HelpReplication] };
    private readonly Option<string> _output = new("--output", "-o") { HelpName = "DIR", Description = texts[TextId.HelpDrillOutput] };
    private readonly Option<bool> _force = new("--force") { Description = texts[TextId.HelpForce] };

    public Command Make()
    {
        var command = new Command("drill", texts[TextId.HelpDrill]) { _name, _connect.Option, _http, _pace, _answer, _scripts.Bots, _scripts.Script, _scripts.Replay, _seed, _replication, _output, _force };
        command.Add(new JoinCommand(context, common, texts).Make());
        command.Add(new LeadCommand(context, common, texts).Make());
        command.SetAction(async (parsed, _) => (int)await RunAsync(parsed, common.Read(parsed, texts.Language)));
        return command;
    }

    private async Task<ExitCode> RunAsync(ParseResult parsed, CommonOptions options)
    {
        string called = parsed.GetValue(_name)!, full = Path.GetFullPath(called, context.WorkingDirectory);
        Drill drill = ShippedDrills.Open(!ShippedDrills.Names.Contains(called) && File.Exists(full) && full != Path.GetFullPath(called) ? full : called);
        uint? seed = Number(_seed, parsed), replication = Number(_replication, parsed);
        (ImmutableArray<DrillLife> Mornings, DrillRecord Record)? known = _scripts.Read(drill, parsed, seed, replication);
        (uint luck, uint number) = (known?.Record.Seed ?? seed ?? 1, known?.Record.Replication ?? replication ?? 0);
        LiveDrillCall live = Live(drill, parsed, luck, number);
        string name = string.Create(CultureInfo.InvariantCulture, $"drill-{drill.Id}-{luck}");
        using RunDirectory directory = RunDirectory.Claim(Path.GetFullPath(parsed.GetValue(_output) ?? RunDirectory.Default(context.WorkingDirectory, name), context.WorkingDirectory), parsed.GetValue(_force), texts);
        directory.Clear();
        if (known is not var (mornings, record)) return await new LiveDrill(context, texts).RunAsync(live, directory, options);
        await new DrillReviewing(context, texts).RunAsync(drill, mornings, record, directory, options);
        return ExitCode.Success;
    }

    private LiveDrillCall Live(Drill drill, ParseResult parsed, uint seed, uint replication)
    {
        var pace = new Pace(drill.Pace);
        if (parsed.GetValue(_pace) is { } text && (!Pace.TryParse(text, out pace) || pace.IsMax)) throw new UsageException(texts.Say(TextId.BadPace, text));
        Uri? server = _connect.Given(parsed);
        if (server is not null && parsed.GetValue(_http) is not null) throw new UsageException(texts.Say(TextId.BadTogether, _http.Name, _connect.Option.Name));
        int port = (int)(OptionNumber.Read(_http, 0, ServerAddress.PortMost, parsed, texts) ?? ServerAddress.UsualPort);
        return new LiveDrillCall(drill, seed, replication, pace, OptionNumber.Read(_answer, 1, AnswerWithinMost, parsed, texts) ?? AnswerWithinUsual, server, port);
    }

    private uint? Number(Option<string> option, ParseResult parsed) => OptionNumber.Read(option, 0, uint.MaxValue, parsed, texts) is { } number ? checked((uint)number) : null;
}
