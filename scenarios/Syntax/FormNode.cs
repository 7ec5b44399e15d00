using System.Collections.Immutable;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A piece of a plan that is checked in form and kept: what it means is for whoever resolves it.</summary>
internal abstract record FormNode
{
    /// <summary>All values in it.</summary>
    public IEnumerable<Given<string>> Values() => this switch
    {
        FormValue value => [value.Given],
        FormMap map => map.All.SelectMany(e => e.Value.Values()),
        FormList list => list.All.SelectMany(i => i.Values()),
        _ => [],
    };

    /// <summary>What stands behind a key; null where nothing does.</summary>
    public FormNode? this[string key] => (this as FormMap)?.All.FirstOrDefault(e => e.Key == key).Value;

    /// <summary>What stands below it: of a map its entries, else nothing.</summary>
    public ImmutableArray<(string Key, FormNode Value)> Entries => (this as FormMap)?.All ?? [];

    /// <summary>The items of a list; nothing of anything else.</summary>
    public ImmutableArray<FormNode> Items => (this as FormList)?.All ?? [];

    /// <summary>A single value as its parser reads it; null where there is none.</summary>
    public Given<T>? Value<T>(ValueParser<T> parser) =>
        this is FormValue { Given: var given } ? new Given<T>(parser(given.Text).Value!, given.Text, given.IsAssumed, given.Place, given.Path) : null;
}

/// <summary>A value in its usual spelling.</summary>
internal sealed record FormValue(Given<string> Given) : FormNode;

/// <summary>Words for people.</summary>
internal sealed record FormWords(string Text) : FormNode;

/// <summary>Keys in the order of the language, names of the user's own in that of the file.</summary>
internal sealed record FormMap(ImmutableArray<(string Key, FormNode Value)> All) : FormNode;

/// <summary>Values one after another.</summary>
internal sealed record FormList(ImmutableArray<FormNode> All) : FormNode;
