using RolloutSim.Grains.Units;

namespace RolloutSim.Grains.Runs;

internal sealed class RunBookGrain([PersistentState("book", UnitServices.StoreName)] IPersistentState<RunBookState> state) : Grain, IRunBookGrain
{
    public async Task Add(string run)
    {
        List<string> runs = state.State.Runs;
        runs.Remove(run);
        runs.Add(run);
        if (runs.Count > IRunBookGrain.RunsMost) runs.RemoveRange(0, runs.Count - IRunBookGrain.RunsMost);
        await state.WriteStateAsync();
    }

    public Task<string[]> List() => Task.FromResult(state.State.Runs.AsEnumerable().Reverse().ToArray());
}
