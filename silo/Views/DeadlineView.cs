using RolloutSim.Model.Season;

namespace RolloutSim.Silo.Views;

/// <summary>How a dated work item stands in all its units.</summary>
/// <param name="Item">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Phase">To which phase it belongs.</param>
/// <param name="Level">Of the units that have it.</param>
/// <param name="Due">When it is due, ISO 8601.</param>
/// <param name="Counts">How it stands.</param>
public sealed record DeadlineView(string Item, LocalName Name, Phase Phase, string Level, string Due, ItemCounts Counts);
