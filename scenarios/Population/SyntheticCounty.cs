using System.Globalization;

namespace RolloutSim.Scenarios.Population;

/// <summary>One county of the synthetic nation, with all its schools.</summary>
/// <param name="Code">As a unit's: <c>shanxi-017</c>.</param>
/// <param name="Number">In its province, from 1.</param>
/// <param name="IsDistrict">Of a city.</param>
/// <param name="Primary">Its primary schools, by number.</param>
/// <param name="Junior">Its junior middle schools, by number.</param>
internal sealed record SyntheticCounty(string Code, int Number, bool IsDistrict, SyntheticSchool[] Primary, SyntheticSchool[] Junior)
{
    public SyntheticSchool[] Of(SchoolStage stage) => stage == SchoolStage.Primary ? Primary : Junior;

    /// <summary>Pupils of both tested grades: the county's size in the draw.</summary>
    public long Size => Sum(Primary) + Sum(Junior);

    private static long Sum(SyntheticSchool[] schools)
    {
        long sum = 0;
        foreach (SyntheticSchool school in schools) sum += school.Grade;
        return sum;
    }

    /// <summary>The code of a school, from its number, counted from 1.</summary>
    public string CodeOf(SchoolStage stage, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Code}-{(stage == SchoolStage.Primary ? 'p' : 'j')}{number:000}");
}
