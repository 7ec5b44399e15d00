namespace RolloutSim.Tests.Client.Report;

/// <summary>A test that looks at a page in a real Chromium. Where there is none it is skipped and says how to get one; where <c>CI</c> is set it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium.Path is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))) Skip = Chromium.HowToGet;
    }
}
