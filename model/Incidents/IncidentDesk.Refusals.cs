using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <content>Whether what comes from outside would be taken if it came now: asked before somebody brings it to a run that goes on.</content>
internal sealed partial class IncidentDesk : IGuarding
{
    /// <summary>The name of a <see cref="DecisionRefusal"/>; null where it would be taken.</summary>
    public string? Refusal(in SimEvent e)
    {
        DecisionRefusal refusal = e.Kind switch
        {
            DeskMessage.Struck => _index.KindOf(unchecked((uint)e.B)) < 0 ? DecisionRefusal.Unknown
                : _incidentOf.ContainsKey(e.A) ? DecisionRefusal.AlreadyDone : DecisionRefusal.None,
            DeskMessage.Decided => RefusalOf(e.A, DeskNote.Of(e.B)),
            _ => DecisionRefusal.None,
        };
        return refusal == DecisionRefusal.None ? null : refusal.ToString();
    }

    private DecisionRefusal RefusalOf(ulong key, DeskNote note)
    {
        if (Meant(key, note.Kind) is not { } incident) return DecisionRefusal.Unknown;
        int desk = DeskOf(note.Seat);
        return desk < 0 ? DecisionRefusal.NotTold : IncidentRules.Check(note.Decision, note.Seat, ViewOf(incident, note, desk));
    }

    /// <summary>Which incident a person means: by its key, or the last of a kind, one that is not over before one that is.</summary>
    private Incident? Meant(ulong key, uint kind) => key != 0
        ? _incidentOf.GetValueOrDefault(key)
        : _incidents.FindLast(its => !its.IsOver && _index.KeyOf(its.Kind) == kind) ?? _incidents.FindLast(its => _index.KeyOf(its.Kind) == kind);
}
