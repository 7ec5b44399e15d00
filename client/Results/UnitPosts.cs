using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
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

    /// <summary>The posts of a unit, of a county those of its schools too, at which nobody stood for a half-day or until somebody came in another's place.</summary>
    public static ImmutableArray<UnitGapSummary> GapsOf(Plan plan, SeasonReports reports, int unit) =>
    [
        .. from county in reports.Staffing
           from post in county.Posts
           where IsOf(plan, post.Unit, unit)
           group post by (post.Unit, post.Post, post.Ordinal) into its
           from post in its
           where post.Person is null || IsLate(plan, post)
           orderby post.HalfDay, post.Unit, post.Post, post.Ordinal
           select Gap(plan, post, its.Count()),
    ];

    /// <summary>Whether a unit is another one, or is a school and that its county.</summary>
    public static bool IsOf(Plan plan, int unit, int of) =>
        unit == of || (plan.Season.Units[of].Level == UnitLevel.County && plan.Season.Units.AncestorAt(unit, UnitLevel.County) == of);

    private static bool IsLate(Plan plan, PostResult post) => post.IsSubstitute && post.Arrived > plan.Season.Staffing!.HalfDays[post.HalfDay].From;

    private static UnitGapSummary Gap(Plan plan, PostResult post, int halfDays)
    {
        UnitPostSummary made = Make(plan, post);
        return new UnitGapSummary(
            plan.Season.Units[post.Unit].Code, plan.Units[post.Unit].Name, made.Post, made.Name, made.Ordinal, plan.Season.Staffing!.Posts[post.Post].Count, halfDays, made.HalfDay,
            StaffingTexts.Cause(post.Person is null ? post.Cause : PostCause.Absent), made.Arrived, made.From);
    }

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
