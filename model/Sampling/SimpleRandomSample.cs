using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Sampling;

/// <summary>Draws some of many, every set of so many as likely as any other.</summary>
/// <remarks>R. W. Floyd's algorithm (J. Bentley, B. Floyd, Programming pearls: a sample of brilliance, CACM 30 (1987) 754-757, doi 10.1145/30401.315746). What is drawn is kept in order by insertion: meant for tens.</remarks>
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
        int size = Math.Min(count, of);
        int[] drawn = new int[size];
        for (int found = 0; found < size; found++)
        {
            int last = of - size + found;
            int one = (int)Uniform.Below(stream.Word(entity, (uint)found), (uint)last + 1);
            int place = ~Array.BinarySearch(drawn, 0, found, one);
            if (place < 0) (one, place) = (last, found); // it is there already: the last one is not, and is above all that are
            Array.Copy(drawn, place, drawn, place + 1, found - place);
            drawn[place] = one;
        }
        return drawn;
    }
}
