using System.Diagnostics.CodeAnalysis;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>Refuses what goes beyond <see cref="TableLimits"/>.</summary>
internal static class GridLimits
{
    /// <exception cref="ScenarioException">Always.</exception>
    [DoesNotReturn]
    public static void Refuse(DiagnosticBag errors, int row, int column, MessageId problem, params object[] arguments)
    {
        errors.Add(new Place(row, column), row == 1 && column == 1 ? "" : CellName.Of(row, column), Message.Of(problem, arguments));
        throw errors.ToException();
    }
}
