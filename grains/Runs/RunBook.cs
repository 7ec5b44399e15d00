namespace RolloutSim.Grains.Runs;

/// <summary>Says in which book a silo enters the runs that are begun there.</summary>
/// <param name="Key">Of the <see cref="IRunBookGrain"/>.</param>
public sealed record RunBook(string Key);
