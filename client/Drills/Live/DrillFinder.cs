using RolloutSim.Client.Serving;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Drills;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Drills;
using RolloutSim.Silo.Views;

namespace RolloutSim.Client.Drills.Live;

/// <summary>Finds a drill in a silo that another process keeps up: by its run's name, or by its own, or the only one that is held there.</summary>
internal static class DrillFinder
{
    /// <exception cref="UsageException">There is none, or several.</exception>
    public static async Task<(DrillDesk Desk, string Name)> FindAsync(ServerConnection server, string? word, ScreenTexts texts)
    {
        IGrainFactory grains = await server.Grains();
        List<(string Name, IDrillGrain Grain, DrillView View)> all = [];
        foreach (RunCard card in await server.Runs())
        {
            bool isMeant = word is null || card.Run == word || card.Run.StartsWith($"drill-{word}-", StringComparison.Ordinal) || card.Run.StartsWith(word + "-", StringComparison.Ordinal);
            IDrillGrain grain = grains.GetGrain<IDrillGrain>(card.Run);
            if (isMeant && await grain.Look(new DrillLook("", -1, 0, 0)) is { } view) all.Add((card.Run, grain, view));
        }
        if (all.Count > 1 && all.Where(each => each.View.Phase != DrillPhase.Over).ToList() is { Count: > 0 } going) all = going;
        if (all.Count > 1 && word is not null) all = [all.Find(each => each.Name == word) is { Grain: not null } same ? same : all[0]]; // the newest first
        if (all.Count == 0) throw new UsageException(texts.Say(word is null ? TextId.NoDrillThere : TextId.NoSuchDrillThere, server.Address.Authority, word));
        if (all.Count > 1) throw new UsageException(texts.Say(TextId.WhichRun, string.Join(", ", all.Select(each => each.Name))));
        Plan plan = await ServedPlan.Read(grains.GetGrain<IRunGrain>(all[0].Name));
        return (new DrillDesk(all[0].Grain, DrillReader.Of(plan)), all[0].Name);
    }
}
