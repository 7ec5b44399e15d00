using System.Text;
using CsCheck;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Actuals;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Scenarios.Actuals;

/// <summary>Lists of what is done: what they mean, and which contradictions are refused, with their place.</summary>
public sealed class ActualsReaderTests : IDisposable
{
    private static readonly Plan Smallest = ShippedPlans.Read("smallest"); // T is 27 May 2021
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Columns_in_any_order_blank_unit_means_all_and_a_named_unit_goes_first()
    {
        Plan plan = Apply("2021-05-10", "completed,note,unit,id,started\n2021-03-16,x,A1,schools-reported,2021-03-15\n2021-04-09,,,rosters-submitted,\n2021-04-12T10:30,,A1-2,rosters-submitted,\n");
        Assert.Equal(
            [("A1", "schools-reported", "03-15 08:30", "03-16 18:00"), ("A1-1", "rosters-submitted", "", "04-09 18:00"), ("A1-2", "rosters-submitted", "", "04-12 10:30"), ("A1-3", "rosters-submitted", "", "04-09 18:00")],
            Told(plan));
        Assert.Equal("2021-05-11 00:00", plan.Civil.ToCivil(plan.Season.AsOf!.At).ToString("yyyy-MM-dd HH:mm"));
        Assert.All(plan.Levers, lever => Assert.True(plan.Season.AsOf.Items.SequenceEqual(lever.Plan.Season.AsOf!.Items)));
    }

    /// <summary>Days as due dates mean them: to the last open minute; of today up to now. What was done before the season is done at its beginning.</summary>
    [Theory]
    [InlineData("2021-05-10", "2021-05-08", "05-08 18:00")] // a make-up working day
    [InlineData("2021-05-10", "2021-05-09", "05-08 18:00")] // a Sunday
    [InlineData("2021-05-10T12:00", "2021-05-10", "05-10 12:00")]
    [InlineData("2021-05-10T12:00", "2021/5/10 9:15", "05-10 09:15")]
    [InlineData("T-17", "2021年5月10日", "05-10 18:00")]
    [InlineData("T-17", "2021-05-10T08:00:00Z", "05-10 16:00")]
    [InlineData("T-17", "2019-01-01", "start")]
    public void Moments(string asOf, string completed, string expected)
    {
        Plan plan = Apply(asOf, $"id,completed\nschools-reported,{completed}\n");
        SimTime at = plan.Season.AsOf!.Items.Single().Completed!.Value;
        Assert.Equal(expected, at == SimTime.Zero ? "start" : plan.Civil.ToCivil(at).ToString("MM-dd HH:mm"));
    }

    [Theory]
    [InlineData("unit,id,completed\nA1-2,rosters-submited,2021-04-09\n", "done.csv:2:6: id: there is no work item 'rosters-submited'. Did you mean 'rosters-submitted'?")]
    [InlineData("unit,id,completed\nA1-2,staff-trained,\nA1-22,rosters-submitted,2021-04-09\n", "done.csv:2:1: unit: 'staff-trained' is a work item of the level 'county'; found 'A1-2'")]
    [InlineData("unit,id,completed\nA1-22,rosters-submitted,2021-04-09\n", "done.csv:2:1: unit: there is no unit 'A1-22'. Did you mean 'A1-2'?")]
    [InlineData("unit,id,completed\n\"A1-2\" , rosters-submitted ,2021-05-11\n", "done.csv:2:29: completed: this lies after --as-of 2021-05-10, up to which things have happened; found '2021-05-11'")]
    [InlineData("id,completed\nrosters-submitted,yesterday\n", "done.csv:2:19: completed: this is neither a day nor a moment; expected a day such as 2021-05-10, or a moment such as 2021-05-10T17:30; found 'yesterday'")]
    [InlineData("id,completed\nrosters-submitted,2021-04-09\n\nrosters-submitted,2021-04-08\n", "done.csv:4:1: 'rosters-submitted' of '*' already stands in line 2")]
    [InlineData("id,complete\nrosters-submitted,2021-04-09\n", "done.csv:1:4: unknown column 'complete'. Did you mean 'completed'?")]
    [InlineData("id,when\nrosters-submitted,2021-04-09\n", "done.csv:1:1: the column 'completed' is missing; expected something like 'unit,id,started,completed'")]
    [InlineData("id,completed,started\nstaff-trained,2021-05-08T10:00,2021-05-08T11:00\n", "done.csv:2:32: started: it was begun after it was done; found '2021-05-08T11:00'")]
    [InlineData("id,completed,remaining_h\nstaff-trained,2021-05-08,2\n", "done.csv:2:26: remaining_h: it is done and has working hours left: one of the two is wrong; found '2'")]
    [InlineData("id,completed,remaining_h\nstaff-trained,,some\n", "done.csv:2:16: remaining_h: this is no number of working hours; expected a number above 0, up to 10000; found 'some'")]
    [InlineData("id,completed,accepted\nstaff-trained,2021-05-08,2021-05-09\n", "done.csv:2:26: accepted: nobody reviews this work item; found '2021-05-09'")]
    [InlineData("id,completed,accepted\nrosters-submitted,2021-04-09T10:00,2021-04-08T10:00\n", "done.csv:2:36: accepted: it was accepted before it was handed in; found '2021-04-08T10:00'")]
    [InlineData("id,completed\n\"rosters-submitted,2021-04-09\n", "done.csv:2:1: the quotation mark is never closed")]
    [InlineData("", "done.csv:1:1: the list is empty; expected something like 'unit,id,started,completed'")]
    public void Contradictions_are_refused_with_their_place(string list, string expected)
    {
        ScenarioException refused = Assert.Throws<ScenarioException>(() => Apply("2021-05-10", list));
        Assert.Equal(expected, refused.Diagnostics[0].Format(TextLanguage.English));
    }

    [Theory]
    [InlineData("soon", "--as-of: this is neither a day nor a moment; expected a day such as 2021-05-10 or T-17, to its end, or a moment such as 2021-05-10T12:00; found 'soon'")]
    [InlineData("2022-05-10", "--as-of: 10 May 2022 lies outside the season; expected a day from")]
    public void The_day_lies_in_the_season(string asOf, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<ScenarioException>(() => Apply(asOf, "id,completed\n")).Diagnostics[0].Format(TextLanguage.English));

    [Fact]
    public void What_offices_programs_save_is_read()
    {
        Encoding gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        File.WriteAllBytes(_path, gb.GetBytes("单位;工作任务;完成时间\r\n乙县;学校信息上报;2021年3月16日\r\n"));
        Plan plan = ActualsReader.Apply(Smallest, "2021-05-10", _path, "done.csv");
        Assert.Equal([("A1", "schools-reported", "", "03-16 18:00")], Told(plan));
    }

    /// <summary>A review that is done has accepted all submissions; one whose submissions are all accepted is done. Reality before prerequisites is a warning.</summary>
    [Fact]
    public void What_follows_is_added_and_what_does_not_fit_is_warned_of()
    {
        Plan plan = Apply("2021-05-10", "unit,id,completed\nA1,rosters-submitted-review,2021-04-15\nA1-1,rosters-submitted,2021-04-09\n".Replace("rosters-submitted-review", ReviewId));
        Assert.Equal(
            [("A1", ReviewId, "04-15 18:00", ""), ("A1-1", "rosters-submitted", "04-09 18:00", "04-15 18:00"), ("A1-2", "rosters-submitted", "04-15 18:00", "04-15 18:00"), ("A1-3", "rosters-submitted", "04-15 18:00", "04-15 18:00")],
            plan.Season.AsOf!.Items.Select(actual => (Smallest.Season.Units[actual.Unit].Code, Smallest.Season.WorkItems[actual.Item].Id, Text(plan, actual.Completed), Text(plan, actual.Accepted))));
        string[] warnings = [.. plan.Warnings.Skip(Smallest.Warnings.Length).Select(warning => warning.Message.In(TextLanguage.English))];
        Assert.Contains($"'{ReviewId}' of 'A1' is done: so 2 submissions of 'rosters-submitted' that are not count as handed in and accepted then", warnings);
        Assert.Contains("'rosters-submitted' was done before 'schools-drawn', for which it waits in the plan: A1-1, 3 in all; what is done is done", warnings);

        Plan accepted = Apply("2021-05-10", "id,completed,accepted\nrosters-submitted,2021-04-09,2021-04-12\n");
        Assert.Contains(accepted.Season.AsOf!.Items, actual => Smallest.Season.WorkItems[actual.Item].Id == ReviewId && Text(plan, actual.Completed) == "04-12 18:00");
    }

    [Fact]
    public void The_bytes_of_a_plan_under_way_make_the_same_plan()
    {
        Plan plan = Apply("2021-05-10T12:00", "id,completed,started,remaining_h\nschools-reported,2021-03-16,,\nstaff-trained,,2021-05-08,2.5\n");
        Plan again = PlanContent.Read(PlanContent.Of(plan), "plan.resolved.yaml");
        Assert.Equal(plan.Season.AsOf!.At, again.Season.AsOf!.At);
        Assert.True(plan.Season.AsOf.Items.SequenceEqual(again.Season.AsOf.Items));
        Assert.Equal(plan.Actuals, again.Actuals);
        Assert.Equal(SimDuration.FromMinutes(150), plan.Season.AsOf.Items.Single(actual => actual.Completed is null).Remaining);
        Assert.Null(PlanContent.Read(PlanContent.Of(Smallest), "plan.resolved.yaml").Actuals);
    }

    /// <summary>Whatever is written into a list, it is read, or refused with a place.</summary>
    [Fact]
    public void Spoilt_lists_are_refused_and_never_crash()
    {
        const string Good = "unit,id,started,completed,remaining_h,accepted,remaining_us\nA1,schools-reported,2021-03-15,2021-03-16,,,\n,rosters-submitted,,2021-04-09T10:30:00+08:00,,2021-04-12,\nA1,staff-trained,2021/5/8 9:00,,2.5,,\n";
        string[] bits = ["9999-12-31", "0001-01-01T00:00", "9999-12-31T23:59:59Z", "-1", "1e9", "\"", ",", "\n", "\r", ";", "\t", "\0", "月", "T-17", "99999999999999999999", "unit", "2021-05-10"];
        Gen.Select(Gen.Int[0, Good.Length], Gen.Int[0, 12], Gen.Int[0, bits.Length - 1]).Array[1, 4].Sample(
            changes =>
            {
                string list = changes.Aggregate(Good, (text, change) =>
                {
                    int at = Math.Min(change.Item1, text.Length);
                    return text[..at] + bits[change.Item3] + text[Math.Min(text.Length, at + change.Item2)..];
                });
                try
                {
                    PlanContent.Read(PlanContent.Of(Apply("2021-05-10", list)), "plan.resolved.yaml");
                }
                catch (ScenarioException refused)
                {
                    Assert.NotEmpty(refused.Diagnostics);
                    Assert.All(refused.Diagnostics, diagnostic => Assert.False(diagnostic.Place.IsNone));
                }
            },
            iter: 300, threads: 1);
    }

    private static string ReviewId => Smallest.Season.WorkItems[Smallest.Season.WorkItems.Single(item => item.Id == "rosters-submitted").Review!.Item].Id;

    private Plan Apply(string asOf, string list)
    {
        File.WriteAllText(_path, list);
        return ActualsReader.Apply(Smallest, asOf, _path, "done.csv");
    }

    private static (string, string, string, string)[] Told(Plan plan) =>
    [
        .. plan.Season.AsOf!.Items.Where(actual => plan.Season.WorkItems[actual.Item].Kind == WorkItemKind.Work)
            .Select(actual => (plan.Season.Units[actual.Unit].Code, plan.Season.WorkItems[actual.Item].Id, Text(plan, actual.Started), Text(plan, actual.Completed))),
    ];

    private static string Text(Plan plan, SimTime? moment) => moment is { } at ? plan.Civil.ToCivil(at).ToString("MM-dd HH:mm") : "";
}
