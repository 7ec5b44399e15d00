using RolloutSim.Client.Results;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Season;

/// <summary>
/// Small seasons worked out by hand to the microsecond: one for each tag, one for the plan, and some that end before the item is done. The
/// files in <c>WhyLate/</c> show the calculation.
/// </summary>
public sealed class WhyLateCasesTests
{
    private const uint SeedsTried = 500;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Model", "Season", "WhyLate");

    private static readonly string[] Names = [.. Directory.GetFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Cases => [.. Names];

    [Fact]
    public void Every_tag_has_its_case() =>
        Assert.Empty(LateTagNames.All.Select(LateTagNames.Of).Except(Names).Except(["session", "standstill"])); // these are in SessionWalkTests

    [Theory]
    [MemberData(nameof(Cases))]
    public void Segments_and_blame_are_those_worked_out_by_hand(string name)
    {
        WhyLateCase given = WhyLateCase.Read(Path.Combine(Folder, name + ".yaml"));
        SeasonPlan plan = given.Plan();
        SimModel model = SeasonModel.Make(plan);
        for (uint seed = 1; seed <= SeedsTried; seed++)
        {
            Host host = Runs.Sequential(model, new ReplicationKey(seed, 0)).Hosts[0];
            UnitOffices[] processes = [.. Enumerable.Range(0, model.Count).Select(host.Process).OfType<UnitOffices>()];
            if (!IsTheLuck(plan, processes, given)) continue;

            LateItem late = WhyLate.Of(plan, processes, plan.End).Single(item => plan.WorkItems[item.Item].Id == given.Late);
            Assert.Equal(given.LatenessUs, late.Lateness.Microseconds);
            Assert.Equal(
                given.Segments.Select(segment => (segment.FromUs, segment.ToUs, segment.Tag, segment.At, segment.AllowanceUs)),
                LateWalk.Of(plan, new SeasonOffices(plan, processes), late.Unit, late.Item, plan.End)
                    .Select(segment => (segment.From.Microseconds, segment.To.Microseconds, LateTagNames.Of(segment.Tag), Name(plan, segment.Unit, segment.Item), segment.Allowance.Microseconds)));
            Assert.Equal(
                given.Blame.Select(blame => (blame.Tag, blame.At, blame.Us)),
                late.Blames.Select(blame => (LateTagNames.Of(blame.Tag), Name(plan, blame.AtUnit, blame.AtItem), blame.Amount.Microseconds)));
            return;
        }
        Assert.Fail($"none of the seeds 1 to {SeedsTried} draws the luck that the case needs");
    }

    private static bool IsTheLuck(SeasonPlan plan, UnitOffices[] processes, WhyLateCase given)
    {
        Dictionary<string, WorkItemResult> county = processes.Single(offices => plan.Units[offices.Unit].Code == "C").Report().Items.ToDictionary(result => plan.WorkItems[result.Item].Id);
        static bool Fits(string? wanted, SimTime? found) => wanted is null || WhyLateCase.At(wanted) == (found ?? SimTime.Never);
        return given.Luck.All(luck => county[luck.Key] is { } item && Fits(luck.Value.Ready, item.Ready) && Fits(luck.Value.Started, item.Started) && Fits(luck.Value.Completed, item.Completed));
    }

    private static string Name(SeasonPlan plan, int unit, int item) => $"{plan.Units[unit].Code} {plan.WorkItems[item].Id}";
}
