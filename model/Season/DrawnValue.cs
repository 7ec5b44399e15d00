namespace RolloutSim.Model.Season;

/// <summary>A value of the plan that comes out differently in each replication.</summary>
/// <param name="Item">Index of the work item.</param>
/// <param name="Quantity">What of it.</param>
public readonly record struct DrawnValue(int Item, DrawnQuantity Quantity);
