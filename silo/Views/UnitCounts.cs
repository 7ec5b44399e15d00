using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Silo.Views;

/// <summary>How a unit and all below it stand.</summary>
public sealed class UnitCounts
{
    private static readonly int Phases = Enum.GetValues<Phase>().Length, States = Enum.GetValues<IncidentState>().Length, Levels = Enum.GetValues<IncidentLevel>().Length;

    /// <summary>Work items, by phase.</summary>
    public ItemCounts[] Items { get; } = new ItemCounts[Phases];

    /// <summary>Posts, each half-day counted, at which nobody stood, by <see cref="PostCause"/>.</summary>
    public int[] EmptyPosts { get; } = new int[Enum.GetValues<PostCause>().Length];

    /// <summary>Sessions by state.</summary>
    public int[] Sessions { get; } = new int[Enum.GetValues<SessionState>().Length];

    /// <summary>Tool packages by place.</summary>
    public int[] Packages { get; } = new int[Enum.GetValues<CustodyPlace>().Length];

    /// <summary>What its terminals have come to; counties know it, schools do not.</summary>
    public TrafficCounts Traffic { get; set; } = TrafficCounts.None;

    private int[] Incidents { get; } = new int[Levels * States];

    /// <summary>Of all phases.</summary>
    public ItemCounts AllItems => Items.Aggregate(ItemCounts.Add);

    public int IncidentsOf(IncidentLevel level, IncidentState state) => Incidents[IndexOf(level, state)];

    /// <summary>Incidents of a level that are not resolved.</summary>
    public int IncidentsOpen(IncidentLevel level) => Enum.GetValues<IncidentState>().Where(state => state != IncidentState.Resolved).Sum(state => IncidentsOf(level, state));

    public void AddIncident(IncidentLevel level, IncidentState state) => Incidents[IndexOf(level, state)]++;

    public void Add(UnitCounts other) => Combine(this, other, 1);

    /// <summary>What is left when a part is taken away.</summary>
    public UnitCounts Without(UnitCounts part)
    {
        var left = new UnitCounts();
        left.Add(this);
        Combine(left, part, -1);
        return left;
    }

    private static void Combine(UnitCounts into, UnitCounts other, int sign)
    {
        for (int i = 0; i < Phases; i++)
        {
            ItemCounts own = into.Items[i], its = other.Items[i];
            into.Items[i] = new ItemCounts(own.Of + (sign * its.Of), own.Done + (sign * its.Done), own.Late + (sign * its.Late), own.Overdue + (sign * its.Overdue));
        }
        into.Traffic = into.Traffic.Plus(other.Traffic, sign);
        foreach ((int[] sum, int[] more) in (ReadOnlySpan<(int[], int[])>)[(into.EmptyPosts, other.EmptyPosts), (into.Sessions, other.Sessions), (into.Packages, other.Packages), (into.Incidents, other.Incidents)])
        {
            for (int i = 0; i < sum.Length; i++) sum[i] += sign * more[i];
        }
    }

    private static int IndexOf(IncidentLevel level, IncidentState state) => (((int)level - 1) * States) + (int)state;
}
