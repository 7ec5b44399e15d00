using System.Globalization;
using System.Text;

namespace RolloutSim.Silo.Metrics;

/// <summary>The series of a run over simulated time, written as OpenMetrics text with timestamps: <c>promtool tsdb create-blocks-from openmetrics</c> makes a database of it.</summary>
public sealed class OpenMetricsRecord
{
    private readonly Dictionary<string, List<(long Second, double Value)>>[] _values = [.. RunSeries.All.Select(_ => new Dictionary<string, List<(long, double)>>(StringComparer.Ordinal))];

    /// <summary>Adds a moment; they come in order of time.</summary>
    public void Add(RunSnapshot run, DateTimeOffset at)
    {
        long second = at.ToUnixTimeSeconds();
        for (int family = 0; family < _values.Length; family++)
        {
            foreach (SeriesSample sample in RunSeries.All[family].Samples(run))
            {
                string labels = Labels(run.Run, sample);
                if (!_values[family].TryGetValue(labels, out List<(long, double)>? values)) _values[family].Add(labels, values = []);
                values.Add((second, sample.Value));
            }
        }
    }

    /// <summary>All of it, families in the order of <see cref="RunSeries"/>, the values of a series together.</summary>
    public string Text()
    {
        var writer = new StringBuilder();
        for (int family = 0; family < _values.Length; family++)
        {
            if (_values[family].Count == 0) continue;
            SeriesDefinition definition = RunSeries.All[family].Definition;
            string name = definition.PrometheusName, head = definition.Kind == SeriesKind.Counter ? name[..^"_total".Length] : name;
            writer.Append($"# HELP {head} {Escaped(definition.Help)}\n# TYPE {head} {definition.Kind.ToString().ToLowerInvariant()}\n");
            foreach ((string labels, List<(long Second, double Value)> values) in _values[family])
            {
                foreach ((long second, double value) in values) writer.Append(string.Create(CultureInfo.InvariantCulture, $"{name}{{{labels}}} {value:R} {second}\n"));
            }
        }
        return writer.Append("# EOF\n").ToString();
    }

    private static string Labels(string run, SeriesSample sample) => string.Join(',', sample.Labels.Prepend(("run", run)).Select(label => $"{label.Item1}=\"{Escaped(label.Item2)}\""));

    private static string Escaped(string text) => new StringBuilder(text).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").ToString();
}
