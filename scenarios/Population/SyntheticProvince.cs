using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Sampling;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Population;

/// <summary>Makes up the counties and schools of a province, so that its numbers of schools, pupils and teachers are those of the table, to the last one.</summary>
/// <remarks>
/// What a county or a school is like comes from streams of its own: whether it is a district, its kind, its size beside the others'. The table's totals are
/// then shared out in proportion to the sizes, by largest remainders. So nothing depends on another province, and kinds depend on nobody else.
/// </remarks>
internal static class SyntheticProvince
{
    /// <summary>Grades of a primary school and of a junior middle school, of which one is tested.</summary>
    private const int PrimaryGrades = 6, JuniorGrades = 3;

    private const int LeastPupils = 6;

    /// <summary>Streams of a county: what it is itself like, its primary schools, its junior middle schools.</summary>
    private const ulong OwnDraws = 0x434F_554E, PrimaryDraws = 0x5052_494D, JuniorDraws = 0x4A55_4E49; // "COUN", "PRIM", "JUNI"

    /// <summary>A district has fewer and larger schools than its pupils would make elsewhere.</summary>
    private const double SchoolsInDistrict = 0.6;

    /// <summary>Teachers whom a school needs for one pupil more, and before the first one: a class of each grade, or a point's one or two.</summary>
    private const double TeachersPerPupil = 1 / 20.0, TeachersOfSchool = 6, TeachersOfPoint = 1.5;

    /// <param name="code">The province's code, before those of its counties.</param>
    /// <param name="row">Its totals.</param>
    /// <param name="rules">The plan's.</param>
    public static ImmutableArray<SyntheticCounty> Make(string code, ProvinceRow row, PopulationRules rules)
    {
        string[] codes = [.. Enumerable.Range(1, row.Counties).Select(number => string.Create(CultureInfo.InvariantCulture, $"{code}-{number:000}"))];
        ulong[] hashes = Array.ConvertAll(codes, StableHash.Of);
        bool[] isDistrict = new bool[codes.Length];
        double[] schools = new double[codes.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            KeyedStream own = Stream(hashes[i], OwnDraws, rules);
            isDistrict[i] = Uniform.Chance(own.Word(0, 0), rules.Districts);
            schools[i] = rules.CountySize.Sample(own.Word(0, 1)) * (isDistrict[i] ? SchoolsInDistrict : 1);
        }
        SyntheticSchool[][] primary = Schools(SchoolStage.Primary, row.Primary, hashes, isDistrict, schools, rules);
        SyntheticSchool[][] junior = Schools(SchoolStage.JuniorMiddle, row.Junior, hashes, isDistrict, schools, rules);
        return [.. codes.Select((county, i) => new SyntheticCounty(county, i + 1, isDistrict[i], primary[i], junior[i]))];
    }

    private static SyntheticSchool[][] Schools(SchoolStage stage, StageRow row, ulong[] hashes, bool[] isDistrict, double[] weights, PopulationRules rules)
    {
        // Each county has one of each stage where there are so many.
        long[] counts = Apportionment.Share(row.Schools, weights, row.Schools >= weights.Length ? 1 : 0);
        int[] kinds = new int[row.Schools];
        double[] sizes = new double[row.Schools], rounding = new double[row.Schools];
        for (int county = 0, school = 0; county < hashes.Length; county++)
        {
            KeyedStream stream = Stream(hashes[county], stage == SchoolStage.Primary ? PrimaryDraws : JuniorDraws, rules);
            for (uint number = 1; number <= counts[county]; number++, school++)
            {
                kinds[school] = KindOf(stage, isDistrict[county], Uniform.Unit(stream.Word(number, 0)), rules);
                sizes[school] = rules.Kinds[kinds[school]].Size.Sample(stream.Word(number, 1));
                rounding[school] = Uniform.Unit(stream.Word(number, 2));
            }
        }
        return Split(counts, Made(stage, row, kinds, sizes, rounding, rules));
    }

    private static SyntheticSchool[] Made(SchoolStage stage, StageRow row, int[] kinds, double[] sizes, double[] rounding, PopulationRules rules)
    {
        long[] pupils = Apportionment.Share(row.Pupils, sizes, LeastPupils);
        double[] work = new double[sizes.Length];
        for (int i = 0; i < work.Length; i++)
            work[i] = (pupils[i] * TeachersPerPupil) + (rules.Kinds[kinds[i]].Kind == SchoolKinds.TeachingPoint ? TeachersOfPoint : TeachersOfSchool);
        long[] teachers = Apportionment.Share(row.Teachers, work, 1);
        int grades = stage == SchoolStage.Primary ? PrimaryGrades : JuniorGrades;
        // A grade's pupils are whole, and on average the part that they are of the school's.
        var made = new SyntheticSchool[kinds.Length];
        for (int i = 0; i < made.Length; i++)
            made[i] = new SyntheticSchool((byte)kinds[i], (int)pupils[i], Math.Max(1, (int)Math.Floor((pupils[i] / (double)grades) + rounding[i])), (int)teachers[i]);
        return made;
    }

    private static int KindOf(SchoolStage stage, bool isDistrict, double u, PopulationRules rules)
    {
        double upTo = 0;
        int last = -1;
        for (int kind = 0; kind < rules.Kinds.Length; kind++)
        {
            if (rules.Kinds[kind].Stage != stage) continue;
            double share = isDistrict ? rules.Kinds[kind].InDistricts : rules.Kinds[kind].InCounties;
            if (share <= 0) continue;
            last = kind;
            if (u < (upTo += share)) return kind;
        }
        return last; // where rounding left the sum of all a hair below 1
    }

    private static SyntheticSchool[][] Split(long[] counts, SyntheticSchool[] all)
    {
        var split = new SyntheticSchool[counts.Length][];
        for (int county = 0, from = 0; county < counts.Length; from += (int)counts[county++])
            split[county] = all[from..(from + (int)counts[county])];
        return split;
    }

    private static KeyedStream Stream(ulong county, ulong purpose, PopulationRules rules) => new(new ReplicationKey(rules.Seed, 0), KeyedStream.StreamOf(county, purpose));
}
