namespace RolloutSim.Tests;

/// <summary>A <see cref="LongFactAttribute"/> over many cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongTheoryAttribute : TheoryAttribute
{
    public LongTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("ROLLOUTSIM_LONG") != "1") Skip = new LongFactAttribute().Skip;
    }
}
