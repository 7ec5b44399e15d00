using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Staffing;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>The posts of a school, its own and those that the county fills, and how many people each has.</summary>
internal static class SchoolPosts
{
    public static Dictionary<string, int> Of(PlanFile file)
    {
        var posts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (OfficeEntry office in file.Offices.Where(office => office.Level == UnitLevel.School && office.Headcount is not null)) posts[office.Name] = office.Headcount!.Value.Persons;
        foreach ((string name, Headcount count) in StaffingSection.Sent(file)) posts[name] = count.Persons;
        return posts;
    }
}
