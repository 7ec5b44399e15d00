using System.Collections.Immutable;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A piece of a plan that is checked in form and kept: what it means is for a process that is still to come.</summary>
internal abstract record FormNode
{
    /// <summary>All values in it.</summary>
    public IEnumerable<Given<string>> Values() => this switch
    {
        FormValue value => [value.Given],
        FormMap map => map.Entries.SelectMany(e => e.Value.Values()),
        _ => [],
    };
}

/// <summary>A value in its usual spelling.</summary>
internal sealed record FormValue(Given<string> Given) : FormNode;

/// <summary>Words for people.</summary>
internal sealed record FormWords(string Text) : FormNode;

/// <summary>Keys in the order of the language, names of the user's own in that of the file.</summary>
internal sealed record FormMap(ImmutableArray<(string Key, FormNode Value)> Entries) : FormNode;
