using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Tests.Scenarios.Values;

/// <summary>What quantities mean, and how they are spelled in the canonical form.</summary>
public sealed class QuantityParserTests
{
    public static TheoryData<string, Distribution, string> Efforts => new()
    {
        { "2..4..12 h", new Triangular(7_200, 14_400, 43_200), "2..4..12 h" },
        { "2 .. 4 .. 12h", new Triangular(7_200, 14_400, 43_200), "2..4..12 h" },
        { "2..12 h", new UniformBetween(7_200, 43_200), "2..12 h" },
        { "0..0..1 min", new Triangular(0, 0, 60), "0..0..1 min" },
        { "90 min", new Constant(5_400), "90 min" },
        { "0.50 h", new Constant(1_800), "0.5 h" },
        { "0.1 s", new Constant(0.1), "0.1 s" },
        { "lognormal(mean 20 s cv 0.6)", new Lognormal(20, 0.6), "lognormal(mean 20 s cv 0.6)" },
        { "lognormal( mean 20 min  cv 0.60 )", new Lognormal(1_200, 0.6), "lognormal(mean 20 min cv 0.6)" },
        { "exponential(mean 50 min)", new Exponential(3_000), "exponential(mean 50 min)" },
    };

    [Theory]
    [MemberData(nameof(Efforts))]
    public void Efforts_are_distributions_in_seconds(string text, Distribution expected, string spelled)
    {
        Parsed<Distribution> parsed = QuantityParser.Distribution(Measure.Effort)(text);
        Assert.Null(parsed.Fault);
        Assert.Equal(expected, parsed.Value);
        Assert.Equal(spelled, parsed.Text);
    }

    [Theory]
    [InlineData("2..4..8..12 h")]
    [InlineData("2..2 h")]
    [InlineData("-2 h")]
    [InlineData("2,5 h")]
    [InlineData("1e3 s")]
    [InlineData("NaN h")]
    [InlineData(".5 h")]
    [InlineData("2 ms")]
    [InlineData("lognormal(mean 20 s)")]
    [InlineData("lognormal(mean 0 s cv 1)")]
    [InlineData("lognormal(mean 20 s cv 0)")]
    [InlineData("lognormal(mean 20 s cv 0.6")]
    [InlineData("exponential(mean 20 s cv 1)")]
    [InlineData("exponential(20 s)")]
    [InlineData("9999999999999999999999 h")]
    public void What_is_no_effort_is_refused(string text) => Assert.NotNull(QuantityParser.Distribution(Measure.Effort)(text).Fault);

    [Theory]
    [InlineData("30 s", 30_000_000)]
    [InlineData("10 min", 600_000_000)]
    [InlineData("1 d", 86_400_000_000)]
    [InlineData("30000.001 ms", 30_000_001)]
    public void Delays_are_exact_to_the_microsecond(string text, long microseconds) =>
        Assert.Equal(new SimDuration(microseconds), QuantityParser.Delay(SimDuration.FromSeconds(30))(text).Value);

    [Fact]
    public void Shares_are_written_in_percent() => Assert.Equal(0.15, QuantityParser.Share(0, 1)("15%").Value);
}
