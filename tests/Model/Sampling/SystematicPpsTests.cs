using RolloutSim.Model.Randomness;
using RolloutSim.Model.Sampling;

namespace RolloutSim.Tests.Model.Sampling;

/// <summary>
/// The chances that are reported are those with which units are drawn, alone and in pairs: exactly, by going through every start, and in draws from
/// streams, by chi-square tests of the whole design. Seeds 1, 2, 3; a true design fails each with a chance of 3 in 100,000.
/// </summary>
public sealed class SystematicPpsTests
{
    private const double Worst = 4;

    public static TheoryData<long[], int> Lists => new()
    {
        { [10, 20, 30, 40], 2 },
        { [1, 1, 1, 1, 1, 1, 1], 3 },
        { [500, 3, 9, 27, 30, 1, 14, 8], 4 }, // one certain from the start
        { [1000, 400, 3, 9, 27, 30, 1, 14, 8], 4 }, // one becomes certain when another is taken out
        { [7, 5], 5 },
        { [7, 5, 3], 0 },
    };

    /// <summary>Every start of the circle once: whole numbers, no chance.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public void Units_and_pairs_are_drawn_as_often_as_is_said(long[] sizes, int count)
    {
        var design = new SystematicPps(sizes, count);
        long starts = sizes.Where((_, i) => design.Inclusion(i) < 1).Sum();
        if (starts == 0) starts = 1;
        int[,] together = new int[sizes.Length, sizes.Length];
        for (long start = 0; start < starts; start++)
        {
            int[] drawn = design.Draw((ulong)((((UInt128)start << 64) / (UInt128)starts) + (start == 0 ? 0u : 1u)));
            Assert.Equal(Math.Min(count, sizes.Length), drawn.Length);
            Assert.Equal(drawn.Order().Distinct(), drawn);
            foreach (int first in drawn)
                foreach (int second in drawn) together[first, second]++;
        }
        for (int first = 0; first < sizes.Length; first++)
        {
            Assert.Equal(together[first, first] / (double)starts, design.Inclusion(first), 12);
            for (int second = 0; second < sizes.Length; second++)
                if (first != second) Assert.Equal(together[first, second] / (double)starts, design.Joint(first, second), 12);
        }
    }

    [Fact]
    public void Chances_are_in_proportion_to_size_and_add_up_to_the_number_that_is_drawn()
    {
        var design = new SystematicPps([10, 20, 30, 40], 2);
        Assert.Equal([0.2, 0.4, 0.6, 0.8], Enumerable.Range(0, 4).Select(design.Inclusion));
        var large = new SystematicPps([.. Enumerable.Range(1, 300).Select(i => (long)((i * i % 97) + 1))], 40);
        Assert.Equal(40, Enumerable.Range(0, 300).Sum(large.Inclusion), 9);
        // Sum over j of pi_ij = (n - 1) pi_i, of every design with a fixed size.
        Assert.Equal(39 * large.Inclusion(17), Enumerable.Range(0, 300).Where(other => other != 17).Sum(other => large.Joint(17, other)), 9);
    }

    [Fact]
    public void Neighbours_of_small_size_are_never_drawn_together_and_those_a_step_apart_are()
    {
        var design = new SystematicPps([1, 1, 1, 1], 2);
        Assert.Equal(0, design.Joint(0, 1));
        Assert.Equal(0.5, design.Joint(0, 2));
    }

    [Fact]
    public void Sizes_are_above_zero() => Assert.Throws<ArgumentException>(() => new SystematicPps([3, 0], 1));

    /// <summary>The list's distinct samples, each with its exact chance, against how often keyed streams draw them.</summary>
    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void Whole_samples_are_drawn_with_their_chances(uint seed)
    {
        long[] sizes = [30, 11, 52, 7, 24, 80, 13, 41, 9, 33, 300];
        var design = new SystematicPps(sizes, 4);
        const int Starts = 300, Draws = 20_000; // 300 is what is left beside the certain one
        Assert.Equal(Starts, sizes[..^1].Sum());
        Dictionary<string, double> chances = [];
        for (int start = 0; start < Starts; start++)
        {
            string sample = Name(design.Draw((ulong)((((UInt128)start << 64) / Starts) + 1)));
            chances[sample] = chances.GetValueOrDefault(sample) + (1.0 / Starts);
        }
        var counts = chances.Keys.ToDictionary(sample => sample, _ => 0L);
        for (uint draw = 0; draw < Draws; draw++)
            counts[Name(design.Draw(new KeyedStream(new ReplicationKey(seed, draw), RolloutSim.Model.Kernel.StableHash.Of("draw")).Word(0, 0)))]++;
        string[] order = [.. chances.Keys.Order(StringComparer.Ordinal)];
        Assert.InRange(ChiSquare.Score([.. order.Select(sample => counts[sample])], [.. order.Select(sample => chances[sample] * Draws)]), -Worst, Worst);
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void Every_set_of_pupils_is_as_likely_as_any_other(uint seed)
    {
        const int Draws = 20_000;
        Dictionary<string, long> counts = [];
        for (uint draw = 0; draw < Draws; draw++)
        {
            int[] drawn = SimpleRandomSample.Draw(new KeyedStream(new ReplicationKey(seed, draw), RolloutSim.Model.Kernel.StableHash.Of("pupils")), 7, 3, 7);
            Assert.Equal(3, drawn.Distinct().Count());
            counts[Name(drawn)] = counts.GetValueOrDefault(Name(drawn)) + 1;
        }
        Assert.Equal(35, counts.Count); // 7 over 3
        Assert.InRange(ChiSquare.Score([.. counts.Values], [.. counts.Select(_ => Draws / 35.0)]), -Worst, Worst);
    }

    [Fact]
    public void All_are_drawn_where_there_are_no_more() => Assert.Equal([0, 1, 2], SimpleRandomSample.Draw(new KeyedStream(new ReplicationKey(1, 0), 1), 0, 30, 3));

    private static string Name(int[] drawn) => string.Join(' ', drawn);
}
