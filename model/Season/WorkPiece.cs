using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>A piece of work that waits at an office: an item's effort, a rework, the review of a submission, an extension.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Item">Index of the work item; of an extension, the submitter's.</param>
/// <param name="Round">Which submission it makes or looks at, from 0.</param>
/// <param name="Submitter">Of a review or extension, the id of the process that asked; else 0.</param>
/// <param name="Due">What is due first is done first; <see cref="SimTime.Never"/> without a date.</param>
/// <param name="Since">The event that brought it: decides among equal dates.</param>
internal readonly record struct WorkPiece(WorkPurpose Purpose, int Item, int Round, ulong Submitter, SimTime Due, EventKey Since) : IComparable<WorkPiece>
{
    public int CompareTo(WorkPiece other)
    {
        int byDue = Due.CompareTo(other.Due);
        if (byDue != 0) return byDue;
        int bySince = Since.CompareTo(other.Since);
        return bySince != 0 ? bySince : Item.CompareTo(other.Item); // one event may bring several items of one unit
    }
}
