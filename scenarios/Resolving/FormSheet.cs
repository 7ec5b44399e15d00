using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>The values of a section that was read by its shape and has its defaults, by path: <c>gate.check</c>.</summary>
internal sealed class FormSheet(FormMap map)
{
    public Given<string>? Find(string path) => Node(path) is FormValue value ? value.Given : null;

    public bool Has(string path) => Node(path) is not null;

    public string Word(string path) => Get(path).Value;

    public int Count(string path) => Of(path, WholeNumber.Parser(int.MinValue, int.MaxValue));

    public double Share(string path) => Of(path, QuantityParser.Share(0, 1_000, orEqual: true));

    public SimDuration Delay(string path) => Of(path, QuantityParser.Delay(SimDuration.Zero));

    /// <summary>Seconds.</summary>
    public Distribution Time(string path) => Of(path, QuantityParser.Distribution(Measure.Delay));

    public T Of<T>(string path, ValueParser<T> parser) => parser(Word(path)).Value!;

    /// <summary>The names of the user's own below a path, with their values.</summary>
    public IEnumerable<(string Name, Given<string> Given)> Named(string path) =>
        Node(path) is FormMap named ? named.Entries.Where(entry => entry.Value is FormValue).Select(entry => (entry.Key, ((FormValue)entry.Value).Given)) : [];

    private Given<string> Get(string path) => Find(path) ?? throw new InvalidOperationException($"The section has no value '{path}', and its shape says that it does.");

    private FormNode? Node(string path)
    {
        FormNode? node = map;
        foreach (string key in path.Split('.'))
            node = (node as FormMap)?.Entries.FirstOrDefault(entry => entry.Key == key).Value;
        return node;
    }
}
