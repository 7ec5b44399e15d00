using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Season;

/// <summary>A sort of process, other than the offices, that wants to hear when a work item is done.</summary>
/// <param name="Item">Index of the work item.</param>
/// <param name="Process">The sort of process; it is told by <see cref="SeasonMessage.ItemDone"/>.</param>
/// <param name="Level">The level on which these processes live: of the item's unit itself, of the one above, or of all below.</param>
internal sealed record ItemListener(int Item, LpKind Process, UnitLevel Level);
