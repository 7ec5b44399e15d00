using System.Reflection;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests;

/// <summary>Who may use whom: the model nobody, scenarios and grains the model.</summary>
public sealed class HouseTests
{
    [Theory]
    [InlineData("RolloutSim.Model", new string[0])]
    [InlineData("RolloutSim.Scenarios", new[] { "RolloutSim.Model" })]
    [InlineData("RolloutSim.Grains", new[] { "RolloutSim.Model" })]
    [InlineData("RolloutSim.Silo", new[] { "RolloutSim.Model", "RolloutSim.Scenarios", "RolloutSim.Grains" })]
    public void A_part_uses_only_those_below_it(string assembly, string[] allowed)
    {
        IEnumerable<string> used = Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("RolloutSim", StringComparison.Ordinal));
        Assert.Empty(used.Except(allowed));
    }

    [Fact]
    public void The_model_is_pure()
    {
        string[] references = [.. typeof(SimTime).Assembly.GetReferencedAssemblies().Select(name => name.Name!)];
        Assert.DoesNotContain(references, name => name.StartsWith("Orleans", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal));
        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }
}
