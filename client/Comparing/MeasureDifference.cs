using RolloutSim.Model.Statistics;

namespace RolloutSim.Client.Comparing;

/// <summary>How a measure differs between two scenarios.</summary>
/// <param name="Measure">Which.</param>
/// <param name="First">Mean in the first, over the replications that count.</param>
/// <param name="Second">Mean in the second.</param>
/// <param name="Difference">Second minus first; microseconds, or a share.</param>
/// <param name="Interval">Of the difference.</param>
/// <param name="IsFound">Whether it is no chance, even with all measures read together.</param>
/// <param name="VarianceSaved">How many times as many replications it would take without common luck; null where they have none in common, or where nothing varies.</param>
/// <param name="Pairs">Replications that count; of unpaired ones the fewer.</param>
/// <param name="MissingFirst">Replications of the first that came to no value: not done at the end.</param>
/// <param name="MissingSecond">Of the second.</param>
internal sealed record MeasureDifference(
    Measure Measure, double First, double Second, double Difference, Interval Interval, bool IsFound, double? VarianceSaved, int Pairs, int MissingFirst, int MissingSecond)
{
    /// <summary>Whether both came to the same in every replication.</summary>
    public required bool IsSame { get; init; }

    /// <summary>Whether the second is better; only to be asked where there is a difference.</summary>
    public bool IsBetter => Difference > 0 == Measure.IsMoreBetter;
}
