using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>A piece of work that waits at an office: an item's effort, a rework, or the review of one submission.</summary>
/// <param name="Item">Index of the work item.</param>
/// <param name="Round">Which submission it makes or looks at, from 0.</param>
/// <param name="Submitter">Of a review, the id of the process that submitted; else 0.</param>
/// <param name="Due">What is due first is done first; <see cref="SimTime.Never"/> without a date.</param>
/// <param name="Since">The event that brought it: decides among equal dates.</param>
internal readonly record struct WorkPiece(int Item, int Round, ulong Submitter, SimTime Due, EventKey Since) : IComparable<WorkPiece>
{
    public int CompareTo(WorkPiece other)
    {
        int byDue = Due.CompareTo(other.Due);
        if (byDue != 0) return byDue;
        int bySince = Since.CompareTo(other.Since);
        return bySince != 0 ? bySince : Item.CompareTo(other.Item); // one event may bring several items of one unit
    }
}
