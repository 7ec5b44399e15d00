using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>People of one school who answer the same kind of questionnaire in one room, from one moment on.</summary>
/// <param name="School">Index among the county's schools.</param>
/// <param name="Traffic">Index of the kind of traffic in <see cref="QuestionnairePlan.Traffic"/>.</param>
/// <param name="Start">When they begin; with a <see cref="Session"/>, no earlier.</param>
/// <param name="Terminals">How many can answer at once, 1 or more; the others wait until one is free.</param>
/// <param name="Pages">Of each person, how many pages; who holds several positions has more.</param>
public sealed record SittingPlan(int School, int Traffic, SimTime Start, int Terminals, ImmutableArray<ushort> Pages)
{
    /// <summary>The work item of the session that it is: the school says when the room is ready, and hears when all are done. Empty: it begins by the clock.</summary>
    public string Session { get; init; } = "";

    /// <summary>Whether as many as there are terminals begin together, and the next when all of these are done; else each as a terminal is free.</summary>
    public bool IsInBatches { get; init; }

    /// <summary>The <see cref="Session"/> of a practice: no work item, so no session can have this name.</summary>
    public const string Practice = "practice week";

    /// <summary>The session's name in messages, as the season has it; 0: there is none.</summary>
    internal uint SessionKey => Session.Length == 0 ? 0 : unchecked((uint)StableHash.Of(Session));
}
