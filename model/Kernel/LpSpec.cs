namespace RolloutSim.Model.Kernel;

/// <summary>One logical process of a model, before it lives.</summary>
/// <param name="Unit">Index of the unit that it belongs to.</param>
/// <param name="Kind">Its sort; its code is <c>unit#kind</c>.</param>
/// <param name="Create">Makes it, in its first state and without events; called once for each host, and again when a snapshot is restored.</param>
public sealed record LpSpec(int Unit, LpKind Kind, Func<LpContext, LogicalProcess> Create);
