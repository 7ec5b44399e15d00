namespace RolloutSim.Silo.Views;

/// <summary>How a unit and all below it stand.</summary>
/// <param name="Items">Work items, by phase.</param>
/// <param name="IncidentsOpen">Incidents that are not resolved, by level from 1; three.</param>
/// <param name="EmptyPosts">Posts, each half-day counted, at which nobody stood.</param>
/// <param name="Sessions">Sessions by state.</param>
/// <param name="Packages">Tool packages by place.</param>
public sealed record UnitCounts(ItemCounts[] Items, int[] IncidentsOpen, int EmptyPosts, int[] Sessions, int[] Packages)
{
    /// <summary>Of all phases.</summary>
    public ItemCounts AllItems => Items.Aggregate(ItemCounts.Add);
}
