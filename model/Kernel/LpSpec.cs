namespace RolloutSim.Model.Kernel;

/// <summary>One logical process of a model, before it lives.</summary>
/// <param name="Unit">Index of the unit that it belongs to.</param>
/// <param name="Kind">Its sort; its code is <c>unit#kind</c>.</param>
/// <param name="Create">Makes it, in its first state and without events; called once for each host, and again when a snapshot is restored.</param>
/// <param name="Island">
/// A number, from 0, that it shares with all that it sends to in later stages; null: those may be anybody. Of no meaning for processes of the first stage, which send
/// to everybody. Islands on threads of their own need not wait for each other inside a window.
/// </param>
public sealed record LpSpec(int Unit, LpKind Kind, Func<LpContext, LogicalProcess> Create, int? Island = null);
