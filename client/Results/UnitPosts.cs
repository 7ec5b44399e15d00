using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>The posts of one unit and who held them, with made-up names.</summary>
internal static class UnitPosts
{
    public static ImmutableArray<UnitPostSummary> Of(Plan plan, SeasonReports reports, int unit) =>
    [
        .. from county in reports.Staffing
           from post in county.Posts
           where post.Unit == unit
           orderby post.HalfDay, post.Post, post.Ordinal
           select Make(plan, post),
    ];

    private static UnitPostSummary Make(Plan plan, PostResult post)
    {
        string name = plan.Season.Staffing!.Posts[post.Post].Name;
        string halfDay = StaffingTexts.HalfDay(plan, post.HalfDay), status = StaffingTexts.Cause(post.Cause);
        if (post.Person is not { } person) return new UnitPostSummary(name, OfficeNames.Of(name), post.Ordinal + 1, halfDay, status, null, null, null, null, false, null);
        string from = StaffingTexts.Home(plan, person.Home);
        string called = StaffingTexts.NameOf(plan, person);
        return new UnitPostSummary(
            name, OfficeNames.Of(name), post.Ordinal + 1, halfDay, status, called, from, Math.Round(person.Metres / 1000.0, 1), person.IsTrained, post.IsSubstitute, CivilText.Iso(plan, post.Arrived));
    }
}
