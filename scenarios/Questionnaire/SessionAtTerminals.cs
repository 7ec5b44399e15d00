using RolloutSim.Model.Kernel;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Scenarios.Questionnaire;

/// <summary>A session of the test days that is held at terminals of the questionnaire system.</summary>
/// <param name="Id">Its work item; empty for practice.</param>
/// <param name="Kind">Who sits there.</param>
/// <param name="From">The bell.</param>
/// <param name="Minutes">As long as it is planned.</param>
internal sealed record SessionAtTerminals(string Id, SessionKind Kind, SimTime From, int Minutes);
