using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>What is known of a work item in a season under way: that it is done, or that somebody has begun.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Item">Index of the work item.</param>
public sealed record ActualItem(int Unit, int Item)
{
    /// <summary>When somebody began; null: not known.</summary>
    public SimTime? Started { get; init; }

    /// <summary>When it was done, of a reviewed item handed in; null: it is not.</summary>
    public SimTime? Completed { get; init; }

    /// <summary>Of a reviewed item, when it was accepted; null: it was not, or nobody reviews it.</summary>
    public SimTime? Accepted { get; init; }

    /// <summary>Of what was begun, the working time that is left; null: what was drawn less what has been worked.</summary>
    public SimDuration? Remaining { get; init; }
}
