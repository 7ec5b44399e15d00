using System.Collections.Immutable;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Serving;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Drills;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Drills;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;
using GrainManifest = RolloutSim.Grains.Runs.RunManifest;
using GrainStatus = RolloutSim.Grains.Runs.RunStatus;

namespace RolloutSim.Client.Drills.Live;

/// <summary>Opens a drill with people, lets its trainer lead it, and writes the review when it is over.</summary>
internal sealed class LiveDrill(CommandContext context, ScreenTexts texts)
{
    private static readonly TimeSpan FarewellTakes = TimeSpan.FromSeconds(1);

    public async Task<ExitCode> RunAsync(LiveDrillCall call, RunDirectory directory, CommonOptions options)
    {
        await using IGrainHost host = await OpenAsync(call, directory, options);
        (IRunGrain run, string name) = await host.NewRun();
        var settings = new RunSettings(call.Seed, call.Replication, IsPaused: true);
        await run.Start(new RunRequest(PlanModels.Refer(call.Drill.Plan), settings));
        IDrillGrain grain = host.Grains.GetGrain<IDrillGrain>(name);
        await grain.Open(call.Opening());
        string address = call.Server?.Authority ?? ((EmbeddedHost)host).Address!.Authority;
        return await LeadAsync(new DrillDesk(grain, call.Drill), host, name, address, directory, options);
    }

    /// <summary>Leads a drill that is open, to its review or until the trainer leaves.</summary>
    public async Task<ExitCode> LeadAsync(DrillDesk desk, IGrainHost host, string name, string address, RunDirectory directory, CommonOptions options)
    {
        bool isUsual = address == $"localhost:{ServerAddress.UsualPort}";
        string join = $"rolloutsim drill join {(host.OutlivesUs ? name + " " : "")}--seat \"{desk.Drill.Seats[0].Text}\"{(isUsual ? "" : $" --connect {address}")}";
        bool isOver = await new TrainerSession(context, options, desk, join).RunAsync();
        if (!isOver && host.OutlivesUs)
        {
            if (!options.Quiet && !options.Json) context.Error.WriteLine(texts.Say(TextId.LiveGoesOn, name, address));
            return ExitCode.Interrupted;
        }
        if (!isOver) await desk.Grain.End(); // a silo of ours ends with us
        DrillMorning[] mornings = await desk.Grain.ReadMornings();
        GrainManifest first = (await host.Grains.GetGrain<IRunGrain>(mornings[0].Run).GetManifest())!;
        Drill drill = desk.Drill;
        var record = new DrillRecord(DrillRecord.FormatName, drill.Id, drill.Sha256, drill.Plan.Sha256, first.Settings.Seed, first.Settings.Replication, [], [], [.. mornings.Select(morning => RecordedMorning.Of(drill.Plan, morning))]);
        DrillReviewing.WriteRecord(directory, drill, record);
        if (!isOver) throw new OperationCanceledException(context.Stop);
        if (!options.Quiet && !options.Json) context.Error.WriteLine(texts[TextId.LiveToItsEnd]);
        ImmutableArray<string> digests = await new DrillReviewing(context, texts).RunAsync(drill, [.. record.Mornings.Select(morning => DrillLife.Of(drill, morning))], record, directory, options);
        foreach ((DrillMorning morning, string digest) in mornings.Zip(digests)) await CompareAsync(host.Grains.GetGrain<IRunGrain>(morning.Run), digest);
        if (!host.OutlivesUs && await desk.Grain.Dismiss() > 0) await Task.Delay(FarewellTakes, context.Clock); // so that the other terminals end by themselves
        return ExitCode.Success;
    }

    /// <summary>What was lived with people must be what the record says.</summary>
    private async Task CompareAsync(IRunGrain run, string digest)
    {
        await foreach (RunProgress progress in run.Watch(0, context.Stop).WithBatchSize(1))
        {
            if (progress.Status != GrainStatus.Running) break;
        }
        GrainManifest manifest = (await run.GetManifest())!;
        if (manifest.Status == GrainStatus.Completed && manifest.Digest != digest)
            throw new InvariantException($"The run '{manifest.Run}' came to the digest {manifest.Digest}, its record to {digest}.");
        if (manifest.Status == GrainStatus.Failed) throw new InvariantException(manifest.Message ?? "The run failed.");
    }

    private async Task<IGrainHost> OpenAsync(LiveDrillCall call, RunDirectory directory, CommonOptions options)
    {
        if (call.Server is { } server)
        {
            ServerConnection connection = await ServerConnection.Open(server, context, texts);
            return new ServedHost(connection, await connection.Grains(), Path.GetFileName(directory.Path));
        }
        string name = EmbeddedHost.NameOf(directory, context.Clock);
        EmbeddedSilo silo = await SiloStart.Start(EmbeddedGrains.Options(directory, options.Verbose) with { Book = name, Http = new HttpOptions(call.Port) }, context, texts);
        return new EmbeddedHost(silo, name);
    }
}
