using System.Runtime.InteropServices;

namespace RolloutSim.Silo.Views;

/// <summary>How work items stand.</summary>
/// <param name="Of">All there are.</param>
/// <param name="Done">Of these, those that are done.</param>
/// <param name="Late">Of those that are done, how many after their due date.</param>
/// <param name="Overdue">Of those that are not done, how many whose due date is past.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ItemCounts(int Of, int Done, int Late, int Overdue)
{
    public static ItemCounts operator +(ItemCounts x, ItemCounts y) => new(x.Of + y.Of, x.Done + y.Done, x.Late + y.Late, x.Overdue + y.Overdue);

    /// <inheritdoc cref="op_Addition"/>
    public static ItemCounts Add(ItemCounts x, ItemCounts y) => x + y;
}
