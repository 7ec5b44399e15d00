using System.Runtime.InteropServices;
using RolloutSim.Model.Season.Counts;

namespace RolloutSim.Silo.Views;

/// <summary>How work items stand.</summary>
/// <param name="Of">All there are.</param>
/// <param name="Done">Of these, those that are done.</param>
/// <param name="Late">Of those that are done, how many after their due date.</param>
/// <param name="Overdue">Of those that are not done, how many whose due date is past.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ItemCounts(int Of, int Done, int Late, int Overdue)
{
    /// <param name="figures">What each comes to.</param>
    internal static ItemCounts From(Func<ItemFigure, long> figures) => new((int)figures(ItemFigure.Of), (int)figures(ItemFigure.Done), (int)figures(ItemFigure.Late), (int)figures(ItemFigure.Overdue));
}
