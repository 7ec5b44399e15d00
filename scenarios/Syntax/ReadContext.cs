using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>What is collected while a plan is read: mistakes, assumptions, how many values there are.</summary>
internal sealed class ReadContext(DiagnosticBag errors)
{
    private readonly List<Assumption> _assumptions = [];

    public DiagnosticBag Errors => errors;

    public IReadOnlyList<Assumption> Assumptions => _assumptions;

    /// <summary>Values in all, texts not counted.</summary>
    public int Values { get; private set; }

    public void Count<T>(Given<T> given)
    {
        Values++;
        if (given.IsAssumed) _assumptions.Add(new Assumption(given.Path, given.Text, given.Place.Line, errors.SourceOf(given.Place)));
    }

    /// <summary>A value that the plan leaves out: an assumption like those with a tilde.</summary>
    public Given<T> Default<T>(string path, T value, string text)
    {
        var given = new Given<T>(value, text, true, Place.None, path);
        Count(given);
        return given;
    }
}
