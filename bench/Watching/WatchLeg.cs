namespace RolloutSim.Bench.Watching;

/// <summary>A season that was run, and what its watchers saw.</summary>
/// <param name="Run">Wall and processor time of the process in which the run and its silo were.</param>
/// <param name="Watched">What the watchers saw, in a process of their own.</param>
/// <param name="Stops">The collector's stops.</param>
/// <param name="Waits">For a thread of the pool.</param>
/// <param name="Looks">How long the run was held.</param>
internal sealed record WatchLeg(Measurement Run, WatcherReport Watched, IReadOnlyCollection<Stretch> Stops, IReadOnlyCollection<Stretch> Waits, IReadOnlyCollection<Stretch> Looks)
{
    public double HeldSeconds => Looks.Sum(look => look.Ms) / 1000;
}
