namespace RolloutSim.Tests.Grafana;

/// <summary>A dashboard, before it is written as Grafana wants it.</summary>
/// <param name="File">Name of its file and its uid.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Panels">In the order in which one reads.</param>
public sealed record DashboardPlan(string File, string Title, params PanelPlan[] Panels);
