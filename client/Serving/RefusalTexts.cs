using RolloutSim.Client.Texts;
using RolloutSim.Model.Incidents;

namespace RolloutSim.Client.Serving;

/// <summary>Says why a decision is not allowed.</summary>
internal static class RefusalTexts
{
    public static TextId Of(DecisionRefusal refusal) => refusal switch
    {
        DecisionRefusal.Unknown => TextId.RefusedUnknown,
        DecisionRefusal.Resolved => TextId.RefusedResolved,
        DecisionRefusal.NotTold => TextId.RefusedNotTold,
        DecisionRefusal.NotYours => TextId.RefusedNotYours,
        DecisionRefusal.NotAcknowledged => TextId.RefusedNotAcknowledged,
        DecisionRefusal.AlreadyDone => TextId.RefusedAlreadyDone,
        DecisionRefusal.NeedsApproval => TextId.RefusedNeedsApproval,
        DecisionRefusal.NoApprovalNeeded => TextId.RefusedNoApprovalNeeded,
        DecisionRefusal.NotAsked => TextId.RefusedNotAsked,
        DecisionRefusal.AlreadyDecided => TextId.RefusedAlreadyDecided,
        _ => TextId.RefusedNoSuchHelper,
    };
}
