using System.Collections.Frozen;
using System.Collections.Immutable;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Kernel;

/// <summary>A model: its units, its logical processes in the order of their codes, and what the kernel looks up about them.</summary>
/// <remarks>
/// The rank of a process is the place of its code in ordinal order. It orders ties and indexes arrays, and reaches no result
/// otherwise: streams and digests use <see cref="IdOf"/>, so that an added process moves nothing elsewhere.
/// </remarks>
public sealed class SimModel
{
    private const int KindsMost = 64; // a host has a bit for each

    private readonly string[] _codes;
    private readonly ulong[] _ids;
    private readonly LpSpec[] _specs;
    private readonly FrozenDictionary<string, int> _rankOfCode;
    private readonly Dictionary<ulong, int> _rankOfId;
    private readonly byte[] _kindOf;
    private readonly SimEvent[] _known;

    /// <param name="units">The units of the plan.</param>
    /// <param name="processes">In any order.</param>
    /// <param name="end">No event at or after this moment is handled.</param>
    /// <param name="known">What comes from outside and is known beforehand; it takes effect exactly at its time. Where another model ran before, what that one does not know.</param>
    /// <param name="beginning">Where another model was run up to a moment, from which this one goes on; null: it begins at time zero.</param>
    /// <exception cref="ArgumentException">
    /// Two codes or their hashes are equal, a stage or reaction is out of range, there are too many, or something that comes from outside is
    /// for nobody or for no time of the model.
    /// </exception>
    public SimModel(UnitTree units, IEnumerable<LpSpec> processes, SimTime end, IEnumerable<ExternalEvent>? known = null, IBeginning? beginning = null)
    {
        Units = units;
        End = end;
        Beginning = beginning;
        (string Code, LpSpec Spec)[] sorted = [.. processes.Select(spec => ($"{units[spec.Unit].Code}#{spec.Kind.Name}", spec))];
        Array.Sort(sorted, (x, y) => string.CompareOrdinal(x.Code, y.Code));
        if (sorted.Length > EventKey.OriginsMax) throw new ArgumentException($"A model may have {EventKey.OriginsMax} logical processes, not {sorted.Length}.");

        _codes = Array.ConvertAll(sorted, pair => pair.Code);
        _specs = Array.ConvertAll(sorted, pair => pair.Spec);
        _ids = Array.ConvertAll(_codes, StableHash.Of);
        _rankOfId = new Dictionary<ulong, int>(_codes.Length);
        for (int rank = 0; rank < _codes.Length; rank++)
        {
            if (!_rankOfId.TryAdd(_ids[rank], rank))
                throw new ArgumentException($"The codes '{_codes[_rankOfId[_ids[rank]]]}' and '{_codes[rank]}' are the same or have the same hash: rename one.");
        }
        _rankOfCode = _codes.Index().ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);

        Kinds = [.. _specs.Select(spec => spec.Kind).Distinct().OrderBy(kind => kind.Name, StringComparer.Ordinal)];
        if (Kinds.Length > KindsMost) throw new ArgumentException($"A model may have {KindsMost} kinds of logical processes, not {Kinds.Length}.");
        foreach (LpKind kind in Kinds)
        {
            if (kind.Stage is < 0 or >= Stage.Count) throw new ArgumentException($"Kind '{kind.Name}': a stage is 0 to {Stage.Count - 1}, not {kind.Stage}.");
            if (kind.Reaction <= SimDuration.Zero) throw new ArgumentException($"Kind '{kind.Name}': a reaction is above zero, not {kind.Reaction}.");
        }
        var kindIndex = Kinds.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        _kindOf = Array.ConvertAll(_specs, spec => checked((byte)kindIndex[spec.Kind]));

        var reaction = new SimDuration[Stage.Count];
        var forwards = new bool[Stage.Count];
        Array.Fill(reaction, SimDuration.MaxValue);
        foreach (LpKind kind in Kinds)
        {
            reaction[kind.Stage] = SimDuration.Min(reaction[kind.Stage], kind.Reaction);
            forwards[kind.Stage] |= kind.SendsForward;
        }
        LeastReaction = [.. reaction];
        StageForwards = [.. forwards];
        KnownBefore = beginning?.KnownCount ?? 0;
        _known = [.. (known ?? []).Select((external, number) => MailOf(external, KnownBefore + number))];
    }

    public UnitTree Units { get; }

    /// <summary>No event at or after this moment is handled.</summary>
    public SimTime End { get; }

    /// <summary>Where another model was run up to a moment, from which this one goes on; null: it begins at time zero.</summary>
    public IBeginning? Beginning { get; }

    /// <summary>How many logical processes there are.</summary>
    public int Count => _codes.Length;

    /// <summary>All kinds, in the order of their names.</summary>
    public ImmutableArray<LpKind> Kinds { get; }

    /// <summary>By stage, the least reaction of its kinds; <see cref="SimDuration.MaxValue"/> where a stage is empty.</summary>
    public ImmutableArray<SimDuration> LeastReaction { get; }

    /// <summary>By stage, whether any of its kinds sends forward.</summary>
    public ImmutableArray<bool> StageForwards { get; }

    /// <summary>Makes what counts processes for those who look on, by the moment up to which they were simulated; null: nothing of this model is counted.</summary>
    public Func<SimTime, IProcessCounter>? Counter { get; init; }

    public string CodeOf(int rank) => _codes[rank];

    /// <summary>The 64-bit hash of the code: the process's name in streams, snapshots and digests.</summary>
    public ulong IdOf(int rank) => _ids[rank];

    internal ulong[] Ids => _ids;

    /// <summary>The mail that is there from the start, whoever handles it.</summary>
    internal ReadOnlySpan<SimEvent> Known => _known;

    /// <summary>How much comes from outside and is known beforehand; what comes later is numbered on from here.</summary>
    public int KnownCount => KnownBefore + _known.Length;

    private int KnownBefore { get; }

    /// <summary>Where it begins: at the start, or where it goes on from another.</summary>
    public SimTime Starts => Beginning?.At ?? SimTime.Zero;

    public int UnitOf(int rank) => _specs[rank].Unit;

    public LpKind KindOf(int rank) => _specs[rank].Kind;

    /// <summary>Who it keeps to when it sends to later stages; null: it keeps to nobody, see <see cref="LpSpec"/>.</summary>
    public int? IslandOf(int rank) => _specs[rank].Island;

    /// <summary>Index of the kind in <see cref="Kinds"/>.</summary>
    internal int KindIndexOf(int rank) => _kindOf[rank];

    /// <exception cref="KeyNotFoundException">No process has that code.</exception>
    public int RankOf(string code) =>
        _rankOfCode.TryGetValue(code, out int rank) ? rank : throw new KeyNotFoundException($"No logical process has the code '{code}'.");

    /// <inheritdoc cref="RankOf(string)"/>
    public int RankOf(int unit, LpKind kind) => RankOf($"{Units[unit].Code}#{kind.Name}");

    /// <summary>The rank of the process with that code, -1 when there is none.</summary>
    public int FindRank(string code) => _rankOfCode.GetValueOrDefault(code, -1);

    /// <summary>The rank of the process with that id, -1 when there is none.</summary>
    public int RankOfId(ulong id) => _rankOfId.GetValueOrDefault(id, -1);

    /// <summary>The mail that something from outside becomes.</summary>
    /// <param name="external">What comes.</param>
    /// <param name="number">Its place in the record of all that comes from outside, from 0.</param>
    /// <exception cref="ArgumentException">It is for nobody or for no time of the model, or the model has no <see cref="OutsideProcess"/>.</exception>
    public SimEvent MailOf(ExternalEvent external, int number)
    {
        if (!_rankOfCode.TryGetValue(external.Target, out int target)) throw new ArgumentException($"What comes from outside is for '{external.Target}', and no logical process has that code.");
        if (external.At < Starts || external.At >= End) throw new ArgumentException($"What comes from outside for '{external.Target}' takes effect at {external.At}; the model runs from {Starts} to before {End}.");
        if (!_rankOfCode.TryGetValue($"{Units[0].Code}#{OutsideProcess.Sort.Name}", out int origin)) throw new ArgumentException("Something comes from outside, and the model has no process of that kind.");
        return new SimEvent(external.At, EventKey.Pack(external.Priority, origin, checked((uint)number)), target, external.Kind, external.A, external.B);
    }

    internal LogicalProcess Create(LpContext context) => _specs[context.Rank].Create(context);
}
