using System.Text;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Scenarios;

/// <summary>Whatever happens to a plan's text, reading it ends in a plan or in mistakes with a place: no other exception, no hang.</summary>
/// <remarks>Does not say that the mistakes are well described; BadPlanTests does.</remarks>
public sealed class MutatedPlanTests
{
    private const string Alphabet = "abT-~:#{}[],&*!|>'\"%@` \n\t\r0129.é西\u0000\u0007\ud800";

    [Theory]
    [InlineData(1, 300)]
    [InlineData(2, 300)]
    public void A_mutated_plan_is_read_or_refused(int seed, int count)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++) ReadOrRefuse(Mutate(Texts(i), random));
    }

    /// <summary>The same for ten thousand, outside the normal suite.</summary>
    [LongFact]
    [Trait("Category", "Long")]
    public void Ten_thousand_mutated_plans_are_read_or_refused() => A_mutated_plan_is_read_or_refused(3, 10_000);

    [Fact]
    public void Noise_is_refused()
    {
        var random = new Random(4);
        for (int i = 0; i < 200; i++)
        {
            byte[] noise = new byte[random.Next(1, 2_000)];
            random.NextBytes(noise);
            ScenarioException refused = Assert.Throws<ScenarioException>(() => PlanReader.ReadBytes(noise, PlanTexts.File));
            Assert.All(refused.Diagnostics, d => Assert.False(d.Place.IsNone));
        }
    }

    private static string Texts(int i) => (i % 20) switch
    {
        0 => ShippedPlans.TextOf("smallest"),
        5 => Starter.Text(TextLanguage.English),
        10 => "rollout: 1\nextends: smallest\nset: {people.county.liaison: 2, test.T.mathematics: ~09:00-11:00, preparation.staff-trained.after.1: schools-drawn of the centre}\n",
        15 => PlanTexts.PutInto(PlanTexts.Alone, "units:\n  P: {level: province, counties: 2}\n  C: {level: county, schools: {primary: 3}}\ntypical:\n  county: {schools: {pupils: ~18..30, primary: {count: ~12, line: ~20..100..200 Mbit/s}, junior middle: 8}}\n"),
        _ => PlanTexts.Small,
    };

    private static void ReadOrRefuse(string text)
    {
        try
        {
            Plan plan = PlanTexts.Read(text);
            PlanAssert.Same(plan, PlanTexts.Read(plan.ResolvedText));
        }
        catch (ScenarioException refused)
        {
            Assert.All(refused.Diagnostics, d => Assert.False(d.Place.IsNone, text));
        }
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (int n = random.Next(1, 4); n > 0; n--)
        {
            int at = random.Next(mutated.Length), length = Math.Min(random.Next(1, 30), mutated.Length - at);
            string piece = mutated.ToString(at, length);
            switch (random.Next(6))
            {
                case 0: mutated.Remove(at, length); break;
                case 1: mutated.Insert(random.Next(mutated.Length), piece); break;
                case 2: mutated.Insert(at, Alphabet[random.Next(Alphabet.Length)]); break;
                case 3: mutated[at] = Alphabet[random.Next(Alphabet.Length)]; break;
                case 4: SwapLines(mutated, random); break;
                default: SwapWords(mutated, random); break;
            }
        }
        return mutated.ToString();
    }

    private static void SwapLines(StringBuilder text, Random random) => Swap(text, '\n', random);

    /// <summary>Values under other keys: right in themselves, wrong where they stand.</summary>
    private static void SwapWords(StringBuilder text, Random random) => Swap(text, ' ', random);

    private static void Swap(StringBuilder text, char separator, Random random)
    {
        string[] pieces = text.ToString().Split(separator);
        int a = random.Next(pieces.Length), b = random.Next(pieces.Length);
        (pieces[a], pieces[b]) = (pieces[b], pieces[a]);
        text.Clear().AppendJoin(separator, pieces);
    }
}
