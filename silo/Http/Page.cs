namespace RolloutSim.Silo.Http;

/// <summary>A part of a list.</summary>
/// <param name="Total">How many rows the whole has.</param>
/// <param name="Offset">How many come before.</param>
/// <param name="Rows">The rows.</param>
public sealed record Page<T>(int Total, int Offset, IReadOnlyList<T> Rows)
{
    internal static Page<T> Of(IReadOnlyList<T> all, int? offset, int? limit)
    {
        int from = Math.Clamp(offset ?? 0, 0, all.Count);
        return new Page<T>(all.Count, from, [.. all.Skip(from).Take(Math.Clamp(limit ?? HttpLimits.RowsUsual, 1, HttpLimits.RowsMost))]);
    }
}
