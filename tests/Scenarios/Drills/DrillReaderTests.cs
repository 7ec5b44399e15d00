using System.Runtime.CompilerServices;
using RolloutSim.Model.Incidents;
using RolloutSim.Scenarios.Drills;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Shapes;

namespace RolloutSim.Tests.Scenarios.Drills;

/// <summary>Drills are read as plans are: what is wrong has its place and a suggestion, and the committed schema is theirs.</summary>
public sealed class DrillReaderTests
{
    private const string Good = """
        drill: 1
        name: {zh: 演练, en: Drill}
        plan: smallest
        start: T 08:15
        end: T 10:30
        seats: [county A1]
        injects:
          - power-cut A1-1 at T 09:00 lasts 20 min
          - power-cut A1-2 when county A1 has over 2 waiting lasts 30 min
          - seal-broken A1-3 10 min after first power-cut A1
        objectives:
          taken: {goal: acknowledged by county within 5 min of power-cut A1}
          pupils: {goal: pupils touched at most 10}

        """;

    public static TheoryData<string> Shipped => [.. ShippedDrills.Names];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_drills_are_good(string name)
    {
        Drill drill = ShippedDrills.Read(name);
        Assert.Equal(name, drill.Id);
        Assert.NotEqual(drill.Name.Zh, drill.Name.En);
        Assert.NotEmpty(drill.Seats);
        Assert.All(drill.Objectives, objective => Assert.NotEqual(objective.Name.Zh, objective.Name.En));
    }

    [Fact]
    public void What_is_written_is_what_is_rehearsed()
    {
        Drill drill = DrillReader.ReadText(Good, "mine.drill.yaml");
        Assert.Equal(("mine", 1, 3), (drill.Id, drill.Pace, drill.Injects.Length));
        Assert.Equal(135 * 60, (drill.End - drill.Start).Microseconds / 1_000_000);
        Assert.Equal(IncidentSeat.County, Assert.Single(drill.Seats).Seat);
        Assert.Equal([2, 0], drill.Plan.Season.Incidents!.Watches.Select(watch => watch.Over));
        Assert.Equal([IncidentSeat.County, null], drill.Plan.Season.Incidents.Watches.Select(watch => watch.Seat));
        Assert.NotEmpty(drill.Plan.Season.Outside);
        Assert.Equal([IncidentStep.Acknowledged, null], drill.Objectives.Select(objective => objective.Step));
    }

    [Theory]
    [InlineData("drill: 1", "drill: 2", 1, 8, "this version of the language is not known; expected 'drill: 1'")]
    [InlineData("plan: smallest", "plan: smalest", 3, 7, "Did you mean 'smallest'?")]
    [InlineData("seats:", "seat:", 6, 1, "unknown key 'seat'")]
    [InlineData("[county A1]", "[county A9]", 6, 9, "there is no unit 'A9'")]
    [InlineData("[county A1]", "[conty A1]", 6, 9, "")]
    [InlineData("[county A1]", "[county A]", 6, 9, "the desk of 'A' has no seat 'county'")]
    [InlineData("power-cut A1-1 at", "power-ct A1-1 at", 8, 5, "Did you mean 'power-cut A1-1")]
    [InlineData("T 09:00 lasts", "T 12:00 lasts", 8, 5, "the moment lies outside the drill")]
    [InlineData("over 2 waiting", "more than 2 waiting", 9, 5, "expected an incident, where, and when or in which state")]
    [InlineData("when county A1", "when county A", 9, 5, "the desk of 'A' has no seat 'county'")]
    [InlineData("first power-cut A1", "first power-cat A1", 10, 5, "the plan knows no kind of incident 'power-cat'")]
    [InlineData("10 min after", "10 sec after", 10, 5, "")]
    [InlineData("acknowledged by", "acknowleged by", 12, 17, "Did you mean 'acknowledged'?")]
    [InlineData("pupils touched at most", "pupils at most", 13, 18, "a step within a time, or a limit")]
    [InlineData("end: T 10:30", "end: T 08:00", 5, 6, "the drill ends before it starts")]
    public void A_slip_has_its_place(string old, string now, int line, int column, string expected)
    {
        ScenarioException error = Assert.Throws<ScenarioException>(() => DrillReader.ReadText(Good.Replace(old, now, StringComparison.Ordinal), "mine.drill.yaml"));
        Assert.Contains($"mine.drill.yaml:{line}:{column}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Rewritten by: UPDATE_SCHEMA=1 dotnet test tests --filter DrillReaderTests.</summary>
    [Fact]
    public void The_committed_schema_is_current()
    {
        string path = Path.Combine(Folder(), "..", "..", "..", "scenarios", "schema", PlanSchema.DrillFileName);
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") == "1") File.WriteAllText(path, PlanSchema.DrillText());
        Assert.Equal(PlanSchema.DrillText(), File.ReadAllText(path));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
