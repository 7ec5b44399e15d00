using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Sampling;

namespace RolloutSim.Client.Results;

/// <summary><c>sample.csv</c>: a row a drawn school, with its chance at each stage and the pupils who are drawn.</summary>
internal static class SampleCsv
{
    public static byte[] Bytes(Plan plan)
    {
        UnitTree units = plan.Season.Units;
        var text = new CsvText(
            "province", "county", "school", "name_zh", "name_en", "kind", "grade_pupils", "county_chance", "school_chance", "pupil_chance", "inclusion", "weight", "pupils", "drawn_numbers");
        foreach (SampledSchool school in plan.Sample)
        {
            int county = units[school.Unit].Parent;
            UnitDetails details = plan.Units[school.Unit];
            text.Add(
                units[units[county].Parent].Code, units[county].Code, units[school.Unit].Code, details.Name.Zh, details.Name.En, details.Kind, CsvText.Whole(school.Size),
                Chance(school.CountyChance), Chance(school.SchoolChance), Chance(school.PupilChance), Chance(school.Inclusion), Chance(1 / school.Inclusion),
                CsvText.Whole(school.Pupils.Length), string.Join(' ', school.Pupils.Select(pupil => CsvText.Whole(pupil))));
        }
        return text.ToBytes();
    }

    /// <summary>Nine significant digits: chances of three stages are small.</summary>
    private static string Chance(double value) => value.ToString("G9", System.Globalization.CultureInfo.InvariantCulture);
}
