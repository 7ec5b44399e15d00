using RolloutSim.Grains.Models;

namespace RolloutSim.Grains.Studies;

/// <summary>Replications to be run. Only model and seed reach the results.</summary>
/// <param name="Model">Of what.</param>
/// <param name="Seed">Of all their luck.</param>
/// <param name="Replications">How many: numbers 0 up to this.</param>
/// <param name="WorkersPerSilo">Null: as many as there are processors.</param>
[GenerateSerializer, Immutable, Alias("rollout.study.request")]
public sealed record StudyRequest(ModelReference Model, uint Seed, int Replications, int? WorkersPerSilo = null)
{
    public const int ReplicationsMost = 1_000_000;
}
