using RolloutSim.Model.Questionnaire;

namespace RolloutSim.Silo.Views;

/// <summary>How long an exchange with the questionnaire system took so far, from the intended moment of the request; seconds.</summary>
/// <param name="Exchange">Log-in, page or submission.</param>
/// <param name="Count">How many.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">19 in 20 took no longer.</param>
/// <param name="P99">99 in 100 took no longer.</param>
/// <param name="Most">The longest.</param>
public sealed record LatencyView(ExchangeKind Exchange, long Count, double P50, double P95, double P99, double Most)
{
    /// <summary>Exchanges that nobody has made are left out.</summary>
    public static IReadOnlyList<LatencyView> Of(IReadOnlyDictionary<ExchangeKind, LatencyHistogram> sums) =>
        [.. sums.Where(pair => pair.Value.Count > 0).OrderBy(pair => pair.Key).Select(pair => new LatencyView(
            pair.Key, pair.Value.Count, pair.Value.Quantile(0.5).TotalSeconds, pair.Value.Quantile(0.95).TotalSeconds, pair.Value.Quantile(0.99).TotalSeconds, pair.Value.Most.TotalSeconds))];

    /// <summary>What came after an earlier sum; nothing where that was of another course of the run.</summary>
    internal static IReadOnlyDictionary<ExchangeKind, LatencyHistogram> Since(IReadOnlyDictionary<ExchangeKind, LatencyHistogram> sums, IReadOnlyDictionary<ExchangeKind, LatencyHistogram> before)
    {
        var since = new Dictionary<ExchangeKind, LatencyHistogram>();
        foreach ((ExchangeKind kind, LatencyHistogram sum) in sums)
        {
            if (!before.TryGetValue(kind, out LatencyHistogram? earlier)) since.Add(kind, sum);
            else if (sum.Since(earlier) is { } more) since.Add(kind, more);
        }
        return since;
    }
}
