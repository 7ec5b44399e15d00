using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.Incidents;

/// <summary>Whom a kind of incident keeps away from work.</summary>
/// <param name="Who">Name of an office or post, the first person of which is absent; empty: everybody, with a chance.</param>
/// <param name="Share">Of everybody, the chance that a person is absent, [0, 1].</param>
/// <param name="Lasts">For how long, seconds; whole days, that of the incident at least.</param>
public sealed record AbsentPlan(string Who, double Share, Distribution Lasts)
{
    private const double SecondsADay = 86_400;

    private static readonly ulong LengthDraws = StableHash.Of("incident: absent for"), PersonDraws = StableHash.Of("incident: absent");

    /// <summary>The midnight up to which they are absent: one draw, whoever asks.</summary>
    /// <param name="now">When they begin to be.</param>
    /// <param name="seconds">For how long; 0: as drawn.</param>
    /// <param name="unit">Hash of the code of the unit that is struck.</param>
    /// <param name="key">The replication's luck.</param>
    internal SimTime Until(SimTime now, long seconds, ulong unit, ReplicationKey key)
    {
        int today = AbsenceChances.DayOf(now);
        var luck = new KeyedStream(key, KeyedStream.StreamOf(unit, LengthDraws));
        double days = (seconds > 0 ? seconds : Lasts.Sample(luck.Word(checked((uint)today), 0))) / SecondsADay;
        return SimTime.Zero + SimDuration.FromDays(today + Math.Max(1, checked((int)Math.Round(days))));
    }

    /// <summary>Whether somebody is one of the share: one draw a person and incident, whoever asks.</summary>
    /// <param name="since">When it struck.</param>
    /// <param name="home">Id of the process, or hash of the place, that names the person's stream.</param>
    /// <param name="person">Number of the person there.</param>
    /// <param name="key">The replication's luck.</param>
    internal bool Strikes(SimTime since, ulong home, uint person, ReplicationKey key) =>
        Uniform.Chance(new KeyedStream(key, KeyedStream.StreamOf(home, PersonDraws)).Word(person, checked((uint)AbsenceChances.DayOf(since))), Share);
}
