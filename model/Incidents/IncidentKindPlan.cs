using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Incidents;

/// <summary>One kind of incident.</summary>
public sealed record IncidentKindPlan
{
    /// <summary>Unique in the plan: <c>power-cut</c>.</summary>
    public required string Id { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>How grave it usually is.</summary>
    public required IncidentLevel Level { get; init; }

    /// <summary>Where it happens: in schools, or in the county (on the road, in the secure room).</summary>
    public UnitLevel Home { get; init; } = UnitLevel.School;

    /// <summary>How often it happens by itself; null: only when another process, or an inject, says so.</summary>
    public HazardPlan? Hazard { get; init; }

    /// <summary>How long it lasts if nobody helps, seconds; null: it is over when it was handled.</summary>
    public Distribution? Lasts { get; init; }

    /// <summary>How long it takes to handle where it happened, seconds.</summary>
    public required Distribution Handling { get; init; }

    /// <summary>Who must consent before it is handled, on levels 1 and 2; on level 3 the province must, whatever stands here.</summary>
    public ApprovalAuthority Authority { get; init; }

    /// <summary>Who is called; null: nobody.</summary>
    public IncidentSeat? Helper { get; init; }

    /// <summary>What is decided unless a person decides otherwise.</summary>
    public IncidentDecision Measure { get; init; } = IncidentDecision.Continue;

    /// <summary>The parameter of <see cref="Measure"/>: minutes.</summary>
    public int MeasureMinutes { get; init; }

    /// <summary>Whether consent is asked by telephone on levels 1 and 2; on level 3 it always is.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Chance that it is found graver than usual when it is written down, [0, 1].</summary>
    public double Graver { get; init; }

    /// <summary>Chance that it is found less grave.</summary>
    public double Lighter { get; init; }

    /// <summary>Whether all pupils of the school are touched, rather than one person.</summary>
    public bool TouchesSchool { get; init; }

    /// <summary>How much longer ways by road to and from a school take while it lasts there, a share of 1, 0 or more.</summary>
    public double Slower { get; init; }

    /// <summary>Whom it keeps away from work; null: nobody.</summary>
    public AbsentPlan? Absent { get; init; }

    /// <summary>Its 32-bit name in messages.</summary>
    public uint Key => DeskMessage.HashOf(Id);

    /// <summary>Who must consent on a level.</summary>
    public ApprovalAuthority AuthorityOn(IncidentLevel level) => level == IncidentLevel.Three ? ApprovalAuthority.Province : Authority;
}
