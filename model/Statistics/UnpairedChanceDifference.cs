namespace RolloutSim.Model.Statistics;

/// <summary>How much more often something happens in the second of two scenarios than in the first, from replications that have nothing to do with each other.</summary>
/// <param name="First">In the first scenario, one replication or more.</param>
/// <param name="Second">In the second.</param>
public readonly record struct UnpairedChanceDifference(Chance First, Chance Second)
{
    /// <summary>Share in the second minus share in the first.</summary>
    public double Difference => Second.Share - First.Share;

    /// <summary>An interval of the difference of the two probabilities that holds it at least as often as the confidence says.</summary>
    /// <remarks>
    /// Each probability gets its exact interval with half of the chance to be missed (Clopper and Pearson), and the difference is taken at
    /// their ends: no approximation, at the price of some width.
    /// </remarks>
    /// <param name="confidence">95% where not given.</param>
    public Interval Interval(Confidence? confidence = null)
    {
        Confidence each = (confidence ?? Confidence.Default).Over(2);
        Interval first = First.Interval(each), second = Second.Interval(each);
        return new Interval(second.Low - first.High, second.High - first.Low);
    }
}
