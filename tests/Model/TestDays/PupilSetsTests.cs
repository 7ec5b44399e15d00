using System.Numerics;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Tests.Model.TestDays;

/// <summary>The sets answer as asking all pupils one by one would.</summary>
public sealed class PupilSetsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(30, 8)]
    [InlineData(64, 5)]
    [InlineData(130, 32)]
    public void They_find_whom_a_look_at_everybody_would_find(int pupils, int items)
    {
        var random = new Random(pupils);
        uint all = items == 32 ? uint.MaxValue : (1u << items) - 1;
        uint[] open = [.. Enumerable.Range(0, pupils).Select(_ => (uint)random.NextInt64(uint.MaxValue) & all)];
        int[] itemOf = [.. Enumerable.Repeat(-1, pupils)]; // -1: idle
        var sets = new PupilSets(open, items);
        for (int step = 0; step < 2_000; step++)
        {
            int item = random.Next(items);
            int expected = Enumerable.Range(0, pupils).Where(pupil => itemOf[pupil] < 0 && (open[pupil] & (1u << item)) != 0)
                .OrderByDescending(pupil => BitOperations.PopCount(open[pupil])).FirstOrDefault(-1);
            Assert.Equal(expected, sets.MostToDo(item));
            Assert.Equal(expected >= 0, sets.IsAnybodyIdleFor(item));
            int some = random.Next(pupils);
            Assert.Equal(itemOf[some] < 0, sets.IsIdle(some));
            if (expected >= 0 && random.Next(2) == 0)
            {
                itemOf[expected] = item;
                sets.Begin(expected, BitOperations.PopCount(open[expected]));
            }
            else if (itemOf[some] >= 0)
            {
                open[some] &= ~(1u << itemOf[some]);
                sets.End(some, itemOf[some], BitOperations.PopCount(open[some]));
                itemOf[some] = -1;
            }
        }
    }
}
