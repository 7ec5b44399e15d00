using System.Collections.Immutable;

namespace RolloutSim.Client.LoadScript;

/// <summary>People of one kind who begin together.</summary>
/// <param name="Traffic">Index of their kind.</param>
/// <param name="StartS">Seconds from the first beginning of all.</param>
/// <param name="Terminals">How many can be at terminals at once; the others follow as these get up.</param>
/// <param name="Pages">How many pages, and how many people have so many; in the order in which they sit down.</param>
internal sealed record LoadGroup(int Traffic, double StartS, int Terminals, ImmutableArray<ImmutableArray<int>> Pages)
{
    public int People => Pages.Sum(pair => pair[1]);
}
