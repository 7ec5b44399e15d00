using System.Collections.Immutable;
using RolloutSim.Client.Execution;
using RolloutSim.Grains.Drills;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills.Live;

/// <summary>What a terminal has before it of a drill that goes on: looked at anew, put together from what has changed.</summary>
internal sealed class DrillDesk(IDrillGrain grain, Drill drill)
{
    private readonly List<DrillEntry> _entries = [];
    private DrillView? _view;
    private (int Morning, long Desks) _known = (-1, 0);

    public IDrillGrain Grain => grain;

    public Drill Drill => drill;

    /// <exception cref="InvalidOperationException">Nobody has looked yet.</exception>
    public DrillView View => _view ?? throw new InvalidOperationException("Nobody has looked at the drill yet.");

    /// <summary>The simulated moment that people have before their eyes: of the drill, though its season goes on to its end.</summary>
    public SimTime Now => SimTime.Min(View.Progress.Shown, drill.End);

    /// <summary>What is written down of this morning.</summary>
    public IReadOnlyList<DrillEntry> Entries => _entries;

    /// <summary>The incidents that were not over before the drill, in the order in which they happened.</summary>
    public ImmutableArray<LiveIncident> Incidents { get; private set; } = [];

    /// <param name="token">Of the seat; empty: a trainer.</param>
    /// <exception cref="DrillRefusedException">There is no such drill.</exception>
    public async Task Look(string token)
    {
        DrillView view = await grain.Look(new DrillLook(token, _known.Morning, _entries.Count, _known.Desks)) ?? throw new DrillRefusedException(DrillRefusal.NoSuchDrill);
        if (view.Morning != _known.Morning) _entries.Clear();
        _entries.AddRange(view.Entries);
        if (view.Desks is { } desks) Incidents = Read(desks);
        _known = (view.Morning, view.DesksNumber);
        _view = view;
    }

    public LiveIncident? Find(int number) => Incidents.FirstOrDefault(its => its.Number == number);

    private ImmutableArray<LiveIncident> Read(ProcessReport[] desks) =>
    [
        .. EmbeddedGrains.Read(desks).Desks.SelectMany(desk => desk.Incidents.Select(incident => (desk.Unit, Incident: incident)))
            .Where(pair => pair.Incident.Resolved is not { } over || over >= drill.Start)
            .OrderBy(pair => pair.Incident.At).ThenBy(pair => pair.Unit).ThenBy(pair => pair.Incident.Kind).ThenBy(pair => pair.Incident.Ordinal)
            .Select((pair, i) => new LiveIncident(i + 1, pair.Unit, pair.Incident)),
    ];
}
