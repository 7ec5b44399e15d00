using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Custody;

/// <content>What incidents do to a package: they keep it in the county's store, and make the ways to its school slower.</content>
internal sealed partial class ToolPackage
{
    private const ulong ForGood = 0; // in the place of an incident's key

    private readonly List<ulong> _keptBy = []; // keys of the incidents for which it stays in the store
    private readonly List<(ulong Incident, uint Kind)> _slowedBy = []; // what makes ways to its school slower

    private void Strike(ulong incident, uint kind, long seconds)
    {
        if (seconds > 0) Schedule(Now + SimDuration.FromSeconds(seconds), Priority.CapacityChange, HoldUpEnds, incident);
        if ((TestDaysPlan.StopsOf(_index.Season.Plan.TestDays, kind) & Stops.Tools) != 0) KeepBack(incident);
        if (_index.SlowerOf(kind) == 0) return;
        _slowedBy.Add((incident, kind));
        ChangePace();
    }

    private void Clear(ulong incident)
    {
        if (_slowedBy.RemoveAll(slowed => slowed.Incident == incident) > 0) ChangePace();
    }

    /// <summary>The way to its school gets slower, or faster again: who is on it feels that for the rest of it, the county's vehicles too.</summary>
    private void ChangePace()
    {
        double storm = 0;
        foreach ((_, uint kind) in _slowedBy) storm = Math.Max(storm, _index.SlowerOf(kind));
        double slower = Math.Max(_rain, _storm), slowerNow = Math.Max(_rain, storm);
        if (storm == _storm) return;
        _storm = storm;
        if (Plan.FetchedBy == CarriedBy.County) Send(_store, Now + ChannelPlan.Least, Priority.CapacityChange, StoreMessage.Slowed, BitConverter.DoubleToUInt64Bits(storm));
        if (_wayEndsAt.IsNever || _place is not (CustodyPlace.WayOut or CustodyPlace.WayBack)) return;
        _wayEndsAt = Now + Weather.Repaced(_wayEndsAt - Now, slower, slowerNow);
        Schedule(_wayEndsAt, Priority.Arrival, WayEnds);
    }

    /// <summary>Truth or secrecy is touched: where the county has it, it stays there until somebody has decided.</summary>
    private void KeepBack(ulong incident)
    {
        _keptBy.Add(incident);
        Send(_store, Now + ChannelPlan.Least, Priority.CapacityChange, StoreMessage.KeptBack);
    }

    /// <summary>What is closed needs no tools: they stay where they are for good.</summary>
    private void HearDecision(ulong incident, IncidentDecision decision)
    {
        if (decision is IncidentDecision.Continue or IncidentDecision.Resume or IncidentDecision.SwitchToPaper) LetOut(incident);
        else if (decision == IncidentDecision.CloseRoom && _keptBy.IndexOf(incident) is >= 0 and int kept) _keptBy[kept] = ForGood;
    }

    private void LetOut(ulong incident)
    {
        if (_keptBy.Remove(incident) && _keptBy.Count == 0) Send(_store, Now + ChannelPlan.Least, Priority.CapacityChange, StoreMessage.LetOut);
    }
}
