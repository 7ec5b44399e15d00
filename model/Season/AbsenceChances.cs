using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Season;

/// <summary>How likely a person of one place is absent, day by day: the plan's chance, and more while a wave of illness is there.</summary>
/// <remarks>
/// Waves are drawn from streams of the county and of the place, so that whoever needs to know them reads the same ones: the offices of the season
/// and those who fill the posts of the test days. Nothing is sent.
/// </remarks>
internal sealed class AbsenceChances
{
    private const int DaysOfWeek = 7;
    private const ulong WaveDraws = 0x5741_5645; // "WAVE"
    private const uint Begins = 0, DayOfWeek = 1, Lasts = 2, Reaches = 3;

    private readonly double _everyDay;
    private readonly double[]? _healthy; // by day, the chance that no wave keeps somebody away; null: always 1

    private AbsenceChances(double everyDay, double[]? healthy) => (_everyDay, _healthy) = (everyDay, healthy);

    /// <summary>Whether nobody is ever absent.</summary>
    public bool AreNone => _everyDay <= 0 && _healthy is null;

    /// <param name="plan">The season.</param>
    /// <param name="county">Index of the county that the place belongs to; -1: none, and no wave reaches it.</param>
    /// <param name="place">Hash of the place's code.</param>
    /// <param name="key">The replication's luck.</param>
    public static AbsenceChances Of(SeasonPlan plan, int county, ulong place, ReplicationKey key)
    {
        if (plan.Waves.IsEmpty || county < 0) return new AbsenceChances(plan.Absence, null);
        double[]? healthy = null;
        foreach (IllnessWavePlan wave in plan.Waves)
        {
            ulong purpose = WaveDraws + (ulong)wave.Level;
            var own = new KeyedStream(key, KeyedStream.StreamOf(place, purpose));
            KeyedStream luck = wave.Level == UnitLevel.County ? new KeyedStream(key, KeyedStream.StreamOf(StableHash.Of(plan.Units[county].Code), purpose)) : own;
            int days = DayOf(plan.End) + 1;
            for (uint week = 0; week * DaysOfWeek < days; week++)
            {
                if (!Uniform.Chance(luck.Word(week, Begins), wave.PerWeek) || !Uniform.Chance(own.Word(week, Reaches), wave.Spread)) continue;
                healthy ??= Healthy(days);
                int first = checked((int)((week * DaysOfWeek) + Uniform.Below(luck.Word(week, DayOfWeek), DaysOfWeek)));
                int lasts = Math.Max(1, checked((int)Math.Round(wave.Days.Sample(luck.Word(week, Lasts)))));
                for (int day = first; day < Math.Min(days, first + lasts); day++) healthy[day] *= 1 - wave.Absent;
            }
        }
        return new AbsenceChances(plan.Absence, healthy);
    }

    /// <summary>Whether a person with a stream and a number in it is absent on a day: one draw a person and day, whoever asks.</summary>
    public bool IsAbsent(KeyedStream absences, uint person, int day)
    {
        double chance = _everyDay;
        if (_healthy is not null && day < _healthy.Length && _healthy[day] < 1) chance = 1 - ((1 - chance) * _healthy[day]);
        return chance > 0 && Uniform.Chance(absences.Word(person, checked((uint)day)), chance);
    }

    /// <summary>The day of a moment, counted from the season's first.</summary>
    public static int DayOf(SimTime t) => checked((int)(t.Microseconds / SimDuration.FromDays(1).Microseconds));

    private static double[] Healthy(int days)
    {
        var healthy = new double[days];
        Array.Fill(healthy, 1);
        return healthy;
    }
}
