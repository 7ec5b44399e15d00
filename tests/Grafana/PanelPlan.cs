namespace RolloutSim.Tests.Grafana;

/// <summary>A panel of a dashboard.</summary>
/// <param name="Title">The question that it answers.</param>
/// <param name="Type"><c>timeseries</c>, <c>stat</c> or <c>bargauge</c>.</param>
/// <param name="Unit">As Grafana names units.</param>
/// <param name="Description">What is shown, and what the axis is.</param>
/// <param name="Targets">Expressions with their legends.</param>
public sealed record PanelPlan(string Title, string Type, string Unit, string Description, params (string Expression, string Legend)[] Targets)
{
    /// <summary>Columns of 24.</summary>
    public int Width { get; init; } = 12;

    /// <summary>Rows of some 30 pixels.</summary>
    public int Height { get; init; } = 9;

    /// <summary>From which values on it is shown yellow and red; null: never.</summary>
    public (double Warning, double Bad)? Thresholds { get; init; }

    /// <summary>Values are shares of one whole, one above the other.</summary>
    public bool IsStacked { get; init; }
}
