using RolloutSim.Grains.Runs;

namespace RolloutSim.Grains.Studies;

/// <summary>How far a study is, for those who watch.</summary>
/// <param name="Number">Grows with each item.</param>
/// <param name="Status">The last item is never <see cref="RunStatus.Running"/>.</param>
/// <param name="Merged">Results at hand without a gap: of the replications 0 up to this.</param>
/// <param name="Replications">How many were asked for.</param>
/// <param name="Workers">How many workers take part.</param>
/// <param name="Silos">On how many silos results were made.</param>
/// <param name="Message">Why it failed.</param>
[GenerateSerializer, Immutable, Alias("rollout.study.progress")]
public sealed record StudyProgress(long Number, RunStatus Status, int Merged, int Replications, int Workers, int Silos, string? Message);
