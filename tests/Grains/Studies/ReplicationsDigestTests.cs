using RolloutSim.Grains.Studies;

namespace RolloutSim.Tests.Grains.Studies;

/// <summary>The fingerprint of replications depends on each and on their order, and on nothing else.</summary>
public sealed class ReplicationsDigestTests
{
    [Fact]
    public void It_grows_with_the_results_and_tells_where_one_ends()
    {
        using var one = new ReplicationsDigest();
        one.Add([1, 2]);
        string first = one.Value;
        one.Add([3]);
        using var again = new ReplicationsDigest();
        again.Add([1, 2]);
        Assert.Equal(first, again.Value);
        Assert.Equal(first, again.Value); // reading it changes nothing
        again.Add([3]);
        Assert.Equal(one.Value, again.Value);
        using var other = new ReplicationsDigest();
        other.Add([1]);
        other.Add([2, 3]);
        Assert.NotEqual(one.Value, other.Value);
        Assert.Equal(64, first.Length);
    }
}
