using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Sampling;

/// <summary>Draws some of many, every set of so many as likely as any other.</summary>
/// <remarks>R. W. Floyd's algorithm (J. Bentley, B. Floyd, Programming pearls: a sample of brilliance, CACM 30 (1987) 754-757, doi 10.1145/30401.315746).</remarks>
public static class SimpleRandomSample
{
    /// <param name="stream">Whose words are used.</param>
    /// <param name="entity">Whose draw it is; the k-th element asks for the word k.</param>
    /// <param name="count">How many are drawn; all, where there are fewer.</param>
    /// <param name="of">From 0 to before this.</param>
    /// <returns>Ascending.</returns>
    public static int[] Draw(KeyedStream stream, uint entity, int count, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(of);
        var drawn = new SortedSet<int>();
        int size = Math.Min(count, of);
        for (int last = of - size; last < of; last++)
        {
            int one = (int)Uniform.Below(stream.Word(entity, (uint)(last - (of - size))), (uint)last + 1);
            if (!drawn.Add(one)) drawn.Add(last);
        }
        return [.. drawn];
    }
}
