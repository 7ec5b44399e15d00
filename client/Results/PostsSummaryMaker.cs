using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Adds up how posts were manned, over replications.</summary>
internal static class PostsSummaryMaker
{
    /// <param name="plan">The plan.</param>
    /// <param name="replications">What each told, in their order; at least one.</param>
    /// <returns>Null where the plan has no staffing.</returns>
    public static PostsSummary? Make(Plan plan, IReadOnlyList<SeasonReports> replications)
    {
        if (plan.Season.Staffing is not { } staffing) return null;
        var days = new HashSet<DateOnly>(plan.TestDays);
        int count = replications.Count;
        DateOnly[] dayOf = [.. staffing.HalfDays.Select(halfDay => plan.Civil.DayOf(halfDay.From))];
        bool[] isNight = [.. staffing.HalfDays.Select(halfDay => HalfDay.IsNight(halfDay.Code))];
        var (empty, substitutes, late) = (new long[count], new long[count], new long[count]);
        var gaps = new Dictionary<(int Post, PostCause Cause), int>();
        var halfDays = new int[staffing.HalfDays.Length];
        var counties = new Dictionary<int, int>();
        for (int i = 0; i < count; i++)
        {
            foreach (StaffingReport county in replications[i].Staffing)
            {
                foreach (PostResult post in county.Posts.Where(post => post.Person is null)) halfDays[post.HalfDay]++;
                IEnumerable<IGrouping<(int, int, int, DateOnly), PostResult>> posts = county.Posts
                    .Where(post => !isNight[post.HalfDay] && days.Contains(dayOf[post.HalfDay]))
                    .GroupBy(post => (post.Unit, post.Post, post.Ordinal, dayOf[post.HalfDay]));
                foreach (IGrouping<(int, int, int, DateOnly), PostResult> post in posts)
                {
                    if (post.FirstOrDefault(half => half.Person is null) is { } gap)
                    {
                        empty[i]++;
                        gaps[(gap.Post, gap.Cause)] = gaps.GetValueOrDefault((gap.Post, gap.Cause)) + 1;
                        counties[county.Unit] = counties.GetValueOrDefault(county.Unit) + 1;
                    }
                    if (!post.Any(half => half.IsSubstitute)) continue;
                    substitutes[i]++;
                    if (post.Any(half => half.IsSubstitute && half.Arrived > staffing.HalfDays[half.HalfDay].From)) late[i]++;
                }
            }
        }
        double ADay(int sum) => Math.Round((double)sum / count / plan.TestDays.Length, 6);
        return new PostsSummary
        {
            Visits = VisitSummaryMaker.Make(plan, replications),
            Posts = plan.Season.Units.Below(0, UnitLevel.School).Count() * staffing.Posts.Where(post => post.Level == UnitLevel.School).Sum(post => post.Count),
            TestDays = plan.TestDays.Length,
            EmptyADay = MeanSummary.Make(empty, plan.TestDays.Length),
            SubstitutesADay = MeanSummary.Make(substitutes, plan.TestDays.Length),
            LateADay = MeanSummary.Make(late, plan.TestDays.Length),
            FromElsewhere = MeanSummary.Make([.. replications.Select(reports => reports.Staffing.Sum(county => (long)county.Borrowed))], plan.TestDays.Length),
            Untrained = MeanSummary.Make([.. replications.Select(reports => reports.Staffing.Sum(county => (long)county.Untrained))], plan.TestDays.Length),
            Gaps = [.. gaps.OrderByDescending(gap => gap.Value).ThenBy(gap => gap.Key).Select(gap => new PostGapSummary(
                staffing.Posts[gap.Key.Post].Name, OfficeNames.Of(staffing.Posts[gap.Key.Post].Name), StaffingTexts.Cause(gap.Key.Cause), ADay(gap.Value)))],
            HalfDays = [.. halfDays.Index().Where(half => half.Item > 0).Select(half => new HalfDayGapSummary(StaffingTexts.HalfDay(plan, half.Index), Math.Round((double)half.Item / count, 6)))],
            Counties = [.. counties.OrderByDescending(county => county.Value).ThenBy(county => county.Key).Take(PostsSummary.CountiesMost).Select(county => new CountyGapSummary(
                plan.Season.Units[county.Key].Code, plan.Units[county.Key].Name, ADay(county.Value)))],
        };
    }
}
