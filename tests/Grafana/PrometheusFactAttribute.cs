namespace RolloutSim.Tests.Grafana;

/// <summary>A test that asks a real Prometheus. Where there is none it is skipped and says how to get one; where <c>CI</c> is set it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrometheusFactAttribute : FactAttribute
{
    public PrometheusFactAttribute()
    {
        if (Prometheus.Path is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))) Skip = Prometheus.HowToGet;
    }
}
