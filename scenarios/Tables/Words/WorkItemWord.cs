using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>A work item of the field, as many plans have it: what is assumed of it when a table does not say.</summary>
/// <param name="Id">Its name in plans; <c>{level}</c> stands for the level that does it.</param>
/// <param name="Phase">When it belongs.</param>
/// <param name="Reviews">The work item whose submissions it looks over; empty for none.</param>
/// <param name="Office">Who does it usually.</param>
/// <param name="Lead">By when, counted from the test, where the field's plans agree; null where they do not.</param>
/// <param name="Channel">Empty where none is usual.</param>
/// <param name="Effort">As the language writes it.</param>
/// <param name="After">What usually comes before.</param>
/// <param name="En">Its English name.</param>
internal sealed record WorkItemWord(string Id, Phase Phase, string Reviews, string Office, PlanDate? Lead, string Channel, string Effort, ImmutableArray<string> After, string En)
{
    private const string Level = "{level}";

    public string IdAt(UnitLevel level) => At(Id, level);

    public string EnAt(UnitLevel level) => At(En, level);

    public static string At(string pattern, UnitLevel level) => pattern.Replace(Level, LevelWords.Of(level), StringComparison.Ordinal);
}
