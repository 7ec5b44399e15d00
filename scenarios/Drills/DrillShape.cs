using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Drills;

/// <summary>The shape of a drill.</summary>
internal static class DrillShape
{
    private static readonly MapShape Names = MapShape.Of(new("zh", WordsShape.Any), new("en", WordsShape.Any));

    private static readonly ValueShape Moment = ValueShape.Of(MomentText.Parse, "T 08:30");

    private static readonly MapShape Objective = MapShape.Of(
        new("zh", WordsShape.Any), new("en", WordsShape.Any),
        new(DrillFileReader.Goal, ValueShape.Of(ObjectiveText.Parse, "acknowledged by county within 5 min of power-cut xiji", "pupils touched at most 60"), IsRequired: true));

    public static readonly MapShape Root = MapShape.Of(
        new(DrillFileReader.Drill, ValueShape.Among(WholeNumber.Parser(1, 1), ["1"]), IsRequired: true), new(DrillFileReader.Name, Names, IsRequired: true), new(DrillFileReader.Task, Names),
        new(DrillFileReader.Plan, ValueShape.Of<string>(text => Parsed.Of(text, text), "xiji-2021"), IsRequired: true), new(DrillFileReader.Set, MapShape.Named("^.+$", AnyShape.One)), new(DrillFileReader.Start, Moment, IsRequired: true), new(DrillFileReader.End, Moment, IsRequired: true),
        new(DrillFileReader.Pace, ValueShape.Of(DrillFileReader.PaceOf, "10x"), Default: "1x"),
        new(DrillFileReader.Seats, new ListShape(ValueShape.Of(SeatText.Parse, "county xiji")), IsRequired: true),
        new(DrillFileReader.Injects, new ListShape(ValueShape.Of(DrillInjectText.Parse, "power-cut school-05 at T 09:00 lasts 50 min", "power-cut school-09 when county xiji has over 5 waiting", "log-in-failure school-09 10 min after first log-in-failure xiji")), IsRequired: true),
        new(DrillFileReader.Objectives, MapShape.Named(PlanShape.SlugPattern, Objective), IsRequired: true));
}
