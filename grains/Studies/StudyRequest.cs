using RolloutSim.Grains.Models;

namespace RolloutSim.Grains.Studies;

/// <summary>Replications to be run. Only model and seed reach the results.</summary>
/// <param name="Model">Of what.</param>
/// <param name="Seed">Of all their luck.</param>
/// <param name="Replications">How many.</param>
/// <param name="WorkersPerSilo">Null: as many as there are processors.</param>
/// <param name="First">The number of the first; a later study goes on where an earlier one ended.</param>
[GenerateSerializer, Immutable, Alias("rollout.study.request")]
public sealed record StudyRequest(ModelReference Model, uint Seed, int Replications, int? WorkersPerSilo = null, int First = 0)
{
    /// <summary>All numbers lie below.</summary>
    public const int ReplicationsMost = 1_000_000;
}
