using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Drills;

/// <summary>Reads who sits where in a drill and decides what; whatever is wrong is a <see cref="ScenarioException"/> with its places.</summary>
public static class DrillScriptReader
{
    /// <summary>How such files end.</summary>
    public const string Extension = ".script.yaml";

    private const string Script = "script", Seats = "seats", Decisions = "decisions";

    /// <exception cref="ScenarioException">There is no such file, or what is in it does not fit the drill.</exception>
    public static DrillScript ReadFile(Drill drill, string path) => ReadText(drill, PlanReader.TextOf(path), path);

    /// <param name="drill">For which it is.</param>
    /// <param name="text">What was read.</param>
    /// <param name="file">How messages call it.</param>
    /// <exception cref="ScenarioException">What is in it does not fit the drill.</exception>
    public static DrillScript ReadText(Drill drill, string text, string file)
    {
        var errors = new DiagnosticBag(file);
        YamlNode root = YamlTreeReader.Read(text, errors);
        errors.ThrowIfAny();
        var context = new ReadContext(errors);
        MapReader map = NodeReader.Map(root, "", context) ?? throw errors.ToException();
        DrillFileReader.CheckVersion(map, Script, context);
        ImmutableArray<Given<SeatText>> seats = DrillFileReader.List(map, map.Required(Seats), Seats, SeatText.Parse, context);
        ImmutableArray<Given<OutsideText>> decisions = DrillFileReader.List(map, map.Optional(Decisions), Decisions, OutsideText.Decide, context);
        map.RefuseTheRest();
        errors.ThrowIfAny();
        return Resolve(drill, seats, decisions, errors);
    }

    /// <summary>The same of a record, which has only texts.</summary>
    /// <exception cref="ScenarioException">What is in it does not fit the drill.</exception>
    public static DrillScript Of(Drill drill, IEnumerable<string> seats, IEnumerable<string> decisions, string file)
    {
        var errors = new DiagnosticBag(file);
        var context = new ReadContext(errors);
        ImmutableArray<Given<T>> All<T>(IEnumerable<string> texts, string key, ValueParser<T> parser) =>
            [.. texts.Select((text, i) => NodeReader.Value(new ScalarNode(text, Place.None), string.Create(CultureInfo.InvariantCulture, $"{key}.{i + 1}"), parser, context)).OfType<Given<T>>()];
        ImmutableArray<Given<SeatText>> its = All(seats, Seats, SeatText.Parse);
        ImmutableArray<Given<OutsideText>> all = All(decisions, Decisions, OutsideText.Decide);
        errors.ThrowIfAny();
        return Resolve(drill, its, all, errors);
    }

    private static DrillScript Resolve(Drill drill, ImmutableArray<Given<SeatText>> seats, ImmutableArray<Given<OutsideText>> decisions, DiagnosticBag errors)
    {
        ImmutableArray<string> known = [.. drill.Seats.Select(seat => seat.Text)];
        var taken = ImmutableArray.CreateBuilder<DrillSeat>();
        foreach (Given<SeatText> seat in seats)
        {
            int at = known.IndexOf(seat.Text);
            if (at < 0) errors.Add(seat.Place, seat.Path, Message.Of(MessageId.SeatNotInDrill), Message.Of(MessageId.ExpectOneOf, known), seat.Text, Suggestions.For(seat.Text, known));
            else if (!taken.Contains(drill.Seats[at])) taken.Add(drill.Seats[at]);
        }
        var resolver = new OutsideResolver(drill.Plan.Season, OutsideDays.Of(drill.Plan), errors);
        ImmutableArray<DrillDecision> all = [.. decisions.Select(given => Decision(drill, given, taken, resolver, errors)).OfType<DrillDecision>()];
        errors.ThrowIfAny();
        return new DrillScript(taken.ToImmutable(), all);
    }

    private static DrillDecision? Decision(Drill drill, Given<OutsideText> given, IReadOnlyList<DrillSeat> taken, OutsideResolver resolver, DiagnosticBag errors)
    {
        if (resolver.What(given) is not var (kind, units)) return null;
        SeasonPlan season = drill.Plan.Season;
        SimTime at = OutsideDays.Of(drill.Plan).At(given.Value.When);
        if (at < drill.Start || at >= drill.End)
        {
            string Moment(SimTime time) => drill.Plan.Civil.ToCivil(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            errors.Add(given.Place, given.Path, Message.Of(MessageId.OutsideDrill, Moment(drill.Start), Moment(drill.End)), null, given.Text);
            return null;
        }
        // Who decides about a unit sits there, or at the desk above that looks after it.
        IncidentSeat seat = given.Value.Seat;
        if (!units.All(unit => taken.Any(its => its.Seat == seat && season.Units.AncestorAt(unit, IncidentSeats.LevelOf(seat)) == its.Unit)))
        {
            errors.Add(given.Place, given.Path, Message.Of(MessageId.NotYourSeat, SeatWords.Of(seat)), Message.Of(MessageId.ExpectOneOf, [.. taken.Select(its => its.Text)]), given.Text);
            return null;
        }
        IncidentDecision decision = given.Value.Decision ?? kind.Measure;
        return new DrillDecision(given.Text, at, seat, decision, season.Incidents!.Kinds.IndexOf(kind), units, [.. resolver.Decisions(given)]);
    }
}
