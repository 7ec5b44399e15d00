using RolloutSim.Model.Mathematics;

namespace RolloutSim.Model.Statistics;

/// <summary>A condition is to hold with a wanted chance, or a greater one.</summary>
public readonly record struct ChanceGoal
{
    private const int MostReplications = 100_000_000;
    private const double Hope = 0.8;

    /// <param name="wanted">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public ChanceGoal(double wanted) => Wanted = wanted is >= 0 and <= 1
        ? wanted
        : throw new ArgumentOutOfRangeException(nameof(wanted), wanted, "Expected a chance from 0 to 1.");

    /// <summary>The chance that is wanted, from 0 to 1.</summary>
    public double Wanted { get; }

    /// <summary>What an interval of the chance says about the goal.</summary>
    public Verdict Judge(Interval chance) => chance.Low >= Wanted ? Verdict.Met : chance.High < Wanted ? Verdict.Missed : Verdict.Undecided;

    /// <param name="seen">In how many replications the condition held.</param>
    /// <param name="confidence">95% where not given.</param>
    public Verdict Judge(Chance seen, Confidence? confidence = null) => Judge(seen.Interval(confidence));

    /// <summary>How many more replications will likely decide, to two digits or better: 0 where it is decided, null where none of up to 100 million will.</summary>
    /// <remarks>
    /// Enough of them that, were the true chance the share that was seen, four studies of five would be decided (the number of hits by its
    /// normal approximation). Null also where no replication was seen, and where the share is the wanted chance itself.
    /// </remarks>
    /// <param name="seen">In how many replications the condition held.</param>
    /// <param name="confidence">95% where not given.</param>
    public int? MoreLikelyNeeded(Chance seen, Confidence? confidence = null)
    {
        if (Judge(seen, confidence) != Verdict.Undecided) return 0;
        if (seen.Count == 0 || seen.Share == Wanted) return null;

        int low = seen.Count, high = low;
        while (!IsLikelyDecided(high, seen.Share, confidence))
        {
            if (high >= MostReplications) return null;
            (low, high) = (high, Math.Min(2 * high, MostReplications));
        }

        while (high - low > Math.Max(1, high / 200))
        {
            int middle = low + ((high - low) / 2);
            if (IsLikelyDecided(middle, seen.Share, confidence)) high = middle;
            else low = middle;
        }

        return Math.Max(1, high - seen.Count);
    }

    private bool IsLikelyDecided(int count, double share, Confidence? confidence)
    {
        double hits = count * share, spread = DeterministicMath.NormalQuantile(Hope) * Math.Sqrt(hits * (1 - share));
        double unlucky = share > Wanted ? Math.Floor(hits - spread + 1e-9) : Math.Ceiling(hits + spread - 1e-9);
        Verdict verdict = Judge(new Chance(Math.Clamp((int)unlucky, 0, count), count), confidence);
        return verdict == (share > Wanted ? Verdict.Met : Verdict.Missed);
    }
}
