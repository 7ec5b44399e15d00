using System.Collections.Immutable;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Grains.Tree;

/// <summary>Which units take part in a run under a partition, and who is above whom.</summary>
/// <remarks>Nodes are numbered so that all below a node follow it without a gap: whether a process lives below takes two comparisons. Units without processes at or below them are left out.</remarks>
public sealed class RunTopology
{
    private readonly List<int> _units = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _hosts = [];
    private readonly List<ImmutableArray<int>> _children = [];
    private readonly int[] _nodeOfUnit;
    private readonly int[] _nodeOfHost;

    public RunTopology(SimModel model, PartitionLevel level)
    {
        Model = model;
        Level = level;
        Partition = Partition.ByUnit(model, (UnitLevel)level);
        var hostOfUnit = new int[model.Units.Count];
        Array.Fill(hostOfUnit, -1);
        var isUsed = new bool[model.Units.Count];
        for (int rank = 0; rank < model.Count; rank++)
        {
            int unit = model.Units.AncestorNotBelow(model.UnitOf(rank), (UnitLevel)level);
            hostOfUnit[unit] = Partition.HostOf(rank);
            for (; unit >= 0 && !isUsed[unit]; unit = model.Units[unit].Parent) isUsed[unit] = true;
        }
        _nodeOfUnit = new int[model.Units.Count];
        Array.Fill(_nodeOfUnit, -1);
        _nodeOfHost = new int[Partition.HostCount];
        isUsed[0] = true;
        Add(0, hostOfUnit, isUsed);
    }

    public SimModel Model { get; }

    public PartitionLevel Level { get; }

    public Partition Partition { get; }

    /// <summary>How many nodes there are; the run itself, for the nation, is node 0.</summary>
    public int Count => _units.Count;

    public Unit UnitOf(int node) => Model.Units[_units[node]];

    /// <summary>The nodes right below a node.</summary>
    public ImmutableArray<int> ChildrenOf(int node) => _children[node];

    /// <summary>How many nodes a node and all below it are; they are numbered from its own number on.</summary>
    public int SizeOf(int node) => _ends[node] - node;

    /// <summary>Index of its host in <see cref="Partition"/>, -1 when it has no process of its own.</summary>
    public int HostOf(int node) => _hosts[node];

    /// <summary>The ranks of its own processes.</summary>
    public ImmutableArray<int> RanksOf(int node) => _hosts[node] < 0 ? [] : Partition.RanksOf(_hosts[node]);

    /// <summary>The node that runs a process.</summary>
    public int NodeOf(int rank) => _nodeOfHost[Partition.HostOf(rank)];

    /// <summary>The node of a unit, -1 when it has none of its own.</summary>
    public int NodeOfUnit(int unit) => _nodeOfUnit[unit];

    /// <summary>The node that runs the processes of a unit, -1 when there are none.</summary>
    public int NodeHosting(int unit) => _nodeOfUnit[Model.Units.AncestorNotBelow(unit, (UnitLevel)Level)];

    /// <summary>Which child of a node leads to another node: its place among the children; -1: none does.</summary>
    public int ChildToward(int node, int target)
    {
        if (target <= node || target >= _ends[node]) return -1;
        int found = _children[node].AsSpan().BinarySearch(target);
        return found >= 0 ? found : ~found - 1;
    }

    private int Add(int unit, int[] hostOfUnit, bool[] isUsed)
    {
        int node = _units.Count;
        _units.Add(unit);
        _nodeOfUnit[unit] = node;
        int host = hostOfUnit[unit];
        _hosts.Add(host);
        if (host >= 0) _nodeOfHost[host] = node;
        _ends.Add(0);
        _children.Add([]);
        _children[node] = [.. Model.Units.ChildrenOf(unit)
            .Where(child => isUsed[child] && Model.Units[child].Level <= (UnitLevel)Level)
            .Select(child => Add(child, hostOfUnit, isUsed))];
        _ends[node] = _units.Count;
        return node;
    }
}
