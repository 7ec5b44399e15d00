using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Scenarios.WhatIfs;

/// <summary>Who is missing is missed at the right post, for the right cause, and nowhere else: with the same luck.</summary>
public sealed class StaffingWhatIfTests
{
    [Fact]
    public void Without_the_only_computer_teacher_the_information_officers_post_is_empty_and_no_other()
    {
        const string Others = "head, deputy head, teaching-affairs director, 4 teachers of Chinese, 2 teachers of PE, 4 staff, 2 guards";
        Dictionary<(string Post, int Ordinal, int HalfDay), PostResult> with = Posts($"{Others}, computer teacher"), without = Posts(Others);
        (string Post, int Ordinal, int HalfDay)[] changed = [.. with.Keys.Where(post => with[post].Cause != without[post].Cause)];
        Assert.NotEmpty(changed);
        Assert.All(changed, post => Assert.Equal("information-officer", post.Post));
        Assert.All(with.Where(post => post.Key.Post == "information-officer"), post => Assert.Equal(PostCause.Manned, post.Value.Cause));
        Assert.All(without.Where(post => post.Key.Post == "information-officer"), post => Assert.Equal((PostCause.NobodyEligible, null), (post.Value.Cause, post.Value.Person)));
    }

    /// <summary>How the posts of the teaching point are manned, when nobody is absent and schools lend nobody.</summary>
    private static Dictionary<(string, int, int), PostResult> Posts(string people)
    {
        SeasonPlan plan = ShippedPlans.Read("xiji-2021", [.. new[]
        {
            $"staffing.people={{school-16: [{people}]}}", "staffing.borrow=none", "people.absent=0%", "people.illness.county.chance=0% per week",
        }.Select(PlanOverride.Parse)]).Season;
        SimModel model = SeasonModel.Make(plan);
        var result = Runs.Sequential(model, new ReplicationKey(1, 0));
        SeasonReports reports = SeasonReports.Of(Enumerable.Range(0, model.Count).Select(result.Hosts[0].Process));
        int school = plan.Units.IndexOf("school-16");
        return reports.Staffing.SelectMany(county => county.Posts).Where(post => post.Unit == school)
            .ToDictionary(post => (plan.Staffing!.Posts[post.Post].Name, post.Ordinal, post.HalfDay));
    }
}
