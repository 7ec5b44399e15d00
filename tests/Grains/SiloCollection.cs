namespace RolloutSim.Tests.Grains;

/// <summary>Tests that share two clusters; one after another, for there are few cores.</summary>
[CollectionDefinition(Name)]
public sealed class SiloCollection : ICollectionFixture<OneSilo>, ICollectionFixture<TwoSilos>
{
    public const string Name = "silos";
}
