using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <content>Injects by state: what strikes when this desk's queue, or what it has heard of, is so.</content>
internal sealed partial class IncidentDesk
{
    private ulong _fired; // watches that have fired, a bit each

    /// <summary>After each event: whether a queue has become too long.</summary>
    private void WatchQueues()
    {
        for (int number = 0; number < _watches.Length; number++)
        {
            WatchPlan watch = _watches[number];
            if (watch.Seat is { } seat && _stationOf[(int)seat] is { } station && station.Waiting > watch.Over) Fire(number);
        }
    }

    /// <summary>This desk opens an incident, or hears of one for the first time.</summary>
    private void WatchKind(int kind)
    {
        for (int number = 0; number < _watches.Length; number++)
        {
            if (_watches[number] is { Seat: null } watch && watch.Heard == kind) Fire(number);
        }
    }

    private void Fire(int number)
    {
        WatchPlan watch = _watches[number];
        if (Now < watch.From || (_fired & (1UL << number)) != 0) return;
        _fired |= 1UL << number;
        SimTime at = Now + SimDuration.Max(watch.After, Sort.Reaction);
        if (at >= Model.End) return;
        foreach (ExternalEvent strike in OutsideIncidents.Strike(_index.Season, watch.Target, Plan.Kinds[watch.Kind], at, watch.Lasts, watch.Number))
        {
            int process = Model.RankOf(strike.Target);
            if (process == Rank) Schedule(at, strike.Priority, strike.Kind, strike.A, strike.B);
            else Send(process, at, strike.Priority, strike.Kind, strike.A, strike.B);
        }
    }
}
