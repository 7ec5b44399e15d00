using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season.Counts;

namespace RolloutSim.Model.Incidents;

/// <content>The desk's whole state as bytes, and what it tells at the end.</content>
internal sealed partial class IncidentDesk
{
    public void WriteReport(SnapshotWriter writer) => Report().Write(writer);

    internal DeskReport Report() => new(
        _unit,
        [.. _incidents.Select(incident => ResultOf(incident, incident.Log))],
        [.. _stations.Where(station => station.Busy > SimDuration.Zero || station.WaitingMost > 0).Select(StationResult.Of)]);

    public void Count(SeasonCounter counter)
    {
        foreach (Incident incident in _incidents) counter.Incident(_unit, ResultOf(incident, [incident.Log.LastOrDefault(line => IncidentResult.Gives(line.Step, incident.State), incident.Log[0])]));
    }

    protected override void Save(SnapshotWriter writer)
    {
        writer.WriteInt32(_incidents.Count);
        foreach (Incident incident in _incidents) incident.Save(writer, Model, _index);
        writer.WriteInt32(_cards.Count);
        foreach (IncidentCard card in _cards.Values.OrderBy(card => card.Key)) card.Save(writer, Model, _index);
        foreach (DutyStation station in _stations) station.Save(writer);
        _spread.Save(writer);
        if (_watches.Length > 0) writer.WriteUInt64(_fired);
    }

    protected override void Load(SnapshotReader reader)
    {
        for (int i = reader.ReadCount(60); i > 0; i--)
        {
            Incident incident = Incident.Load(reader, Model, _index);
            _incidents.Add(incident);
            _incidentOf.Add(incident.Key, incident);
        }
        for (int i = reader.ReadCount(30); i > 0; i--)
        {
            IncidentCard card = IncidentCard.Load(reader, Model, _index);
            _cards.Add(card.Key, card);
        }
        foreach (DutyStation station in _stations) station.Load(reader);
        _work = _stations.Sum(station => station.Waiting + station.InHand);
        _spread.Load(reader);
        if (_watches.Length > 0) _fired = reader.ReadUInt64();
    }

    private IncidentResult ResultOf(Incident incident, IEnumerable<Incident.LogLine> steps) => new(
        incident.Kind,
        incident.Ordinal,
        incident.At,
        incident.Touched,
        incident.Level,
        incident.WorstLevel,
        incident.RuleLevel,
        incident.Rule,
        incident.State,
        incident.LevelSince,
        incident.Acknowledged,
        incident.Reported,
        incident.Decided,
        incident.Resolved,
        [.. steps.Select(line => new IncidentStepRecord(line.At, Model.UnitOf(Model.RankOfId(line.Desk)), line.Level, line.Step, line.By, line.IsByPerson, line.Detail))]);
}
