using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Incidents;

/// <summary>What the desks look up in a plan.</summary>
internal sealed class IncidentIndex
{
    private readonly Dictionary<uint, int> _kindOfKey = [];
    private readonly uint[] _keys;

    /// <exception cref="ArgumentException">Two kinds have the same name or the same hash.</exception>
    public IncidentIndex(SeasonPlan season)
    {
        (Season, Plan) = (season, season.Incidents!);
        _keys = [.. Plan.Kinds.Select(kind => kind.Key)];
        for (int kind = 0; kind < _keys.Length; kind++)
        {
            if (!_kindOfKey.TryAdd(_keys[kind], kind)) throw new ArgumentException($"The kinds of incident '{Plan.Kinds[_kindOfKey[_keys[kind]]].Id}' and '{Plan.Kinds[kind].Id}' have the same name or the same hash: rename one.");
        }
        ReportItems = [.. Plan.ReportItems.Select(item => (season.WorkItems[item].Level, unchecked((uint)StableHash.Of(season.WorkItems[item].Id))))];
    }

    public SeasonPlan Season { get; }

    public IncidentsPlan Plan { get; }

    public UnitTree Units => Season.Units;

    /// <summary>Level and key of the work items that incidents make longer.</summary>
    public ImmutableArray<(UnitLevel Level, uint Key)> ReportItems { get; }

    /// <summary>The kind's name in messages, streams and snapshots.</summary>
    public uint KeyOf(int kind) => _keys[kind];

    /// <summary>Index of a kind, -1 when the plan does not know it.</summary>
    public int KindOf(uint key) => _kindOfKey.GetValueOrDefault(key, -1);

    /// <summary>Whether the units of a level have a desk.</summary>
    public bool HasDesk(UnitLevel level) => level <= UnitLevel.School && Plan.Staff[(int)IncidentSeats.DutyOf(level)] > 0;

    /// <summary>Who must consent, among those who are there for the unit where it happened.</summary>
    public ApprovalAuthority AuthorityOf(int kind, IncidentLevel level, int home) => Approvals.Of(Season, kind, level, home);

    /// <summary>The seats of a unit's desk, with people.</summary>
    public IEnumerable<IncidentSeat> SeatsOf(UnitLevel level) => IncidentSeats.All.Where(seat => IncidentSeats.LevelOf(seat) == level && Plan.Staff[(int)seat] > 0);
}
