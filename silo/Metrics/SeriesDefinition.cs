namespace RolloutSim.Silo.Metrics;

/// <summary>A family of series, as OpenTelemetry and Prometheus call it.</summary>
/// <param name="Name">With dots: <c>rolloutsim.work_items</c>.</param>
/// <param name="Unit"><c>s</c>, or what is counted, in braces; empty where there is none.</param>
/// <param name="Kind">What its values do.</param>
/// <param name="Help">One sentence.</param>
public sealed record SeriesDefinition(string Name, string Unit, SeriesKind Kind, string Help)
{
    /// <summary>It is made of the season, which is looked at now and then; else of how the run goes on.</summary>
    public bool IsOfSeason { get; init; }

    /// <summary>As Prometheus shows it, by its conventions: unit and <c>_total</c> behind.</summary>
    public string PrometheusName
    {
        get
        {
            string name = Name.Replace('.', '_');
            if (Unit == "s") name += "_seconds";
            return Kind == SeriesKind.Counter ? name + "_total" : name;
        }
    }
}
