using System.Collections.Immutable;
using RolloutSim.Client.Results;
using RolloutSim.Model.Incidents;

namespace RolloutSim.Client.Drills.Live;

/// <summary>The words by which people decide in a drill: short ones, those of plans, and Chinese ones.</summary>
internal static class SeatVerbs
{
    /// <summary>The word of plans for handling it as is usual for its kind.</summary>
    public const string Handle = "handle";

    /// <summary>Each with its short word for the screen, the Chinese word, what stands behind the incident's number, and other words; the decision null: as is usual.</summary>
    public static ImmutableArray<(IncidentDecision? Decision, string Word, string Chinese, string Behind, string[] Also)> All { get; } =
    [
        (IncidentDecision.Acknowledge, "ack", "受理", "", ["a"]),
        (IncidentDecision.Classify, "level", "定级", " 2", ["l"]),
        (null, Handle, "处置", "", ["h"]),
        (IncidentDecision.ReportUp, "report", "上报", "", ["r"]),
        (IncidentDecision.AskApproval, "ask", "请示", "", []),
        (IncidentDecision.Propose, "propose", "提议", "", []),
        (IncidentDecision.Approve, "approve", "批准", "", []),
        (IncidentDecision.Refuse, "refuse", "不批准", "", []),
        (IncidentDecision.SendHelp, "send", "求援", " power", ["s"]),
        (IncidentDecision.SetOut, "go", "出动", "", ["g"]),
        (IncidentDecision.Postpone, "postpone", "推迟", " 30", ["p"]),
        (IncidentDecision.SwitchToPaper, "paper", "纸笔", "", []),
        (IncidentDecision.Resume, "resume", "恢复", "", []),
        (IncidentDecision.CloseRoom, "close", "关闭", "", []),
    ];

    /// <summary>The decision that a word means, as plans write it; null: it means none.</summary>
    public static string? InPlans(string word)
    {
        foreach ((IncidentDecision? decision, string shortly, string chinese, _, string[] also) in All)
        {
            string inPlans = decision is { } its ? IncidentNames.InFiles(its) : Handle;
            if (word == shortly || word == chinese || word == inPlans || also.Contains(word)) return inPlans;
        }
        return word == IncidentNames.InFiles(IncidentDecision.Continue) ? word : null;
    }
}
