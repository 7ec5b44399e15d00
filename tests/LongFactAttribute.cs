namespace RolloutSim.Tests;

/// <summary>A test that repeats whole studies and runs only where the environment says <c>ROLLOUTSIM_LONG=1</c>; mark its class or method <c>[Trait("Category", "Long")]</c> too.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("ROLLOUTSIM_LONG") != "1") Skip = "Repeats whole studies: set ROLLOUTSIM_LONG=1 to run it.";
    }
}
