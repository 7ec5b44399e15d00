using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>Makes mail of the injects and decisions that a plan, a call, or a drill knows beforehand.</summary>
internal sealed class OutsideResolver(SeasonPlan season, OutsideDays days, DiagnosticBag errors)
{
    /// <summary>Those of a plan: injects first, each in the order in which they stand.</summary>
    public ImmutableArray<ExternalEvent> Resolve(PlanFile file) => [.. file.Injects.SelectMany((inject, number) => Strikes(inject, number)), .. file.Decisions.SelectMany(Decisions)];

    /// <param name="given">An inject.</param>
    /// <param name="number">Tells injects of one kind in one unit apart.</param>
    public IEnumerable<ExternalEvent> Strikes(Given<OutsideText> given, int number) => Find(given) is not var (kind, units, at)
        ? []
        : units.SelectMany(unit => OutsideIncidents.Strike(season, unit, kind, at, given.Value.Lasts, number));

    /// <summary>A decision about a unit is about all below it that have such an incident.</summary>
    public IEnumerable<ExternalEvent> Decisions(Given<OutsideText> given) => Find(given) is not var (kind, units, at)
        ? []
        : units.Select(unit => given.Value.Decision is { } decision
            ? OutsideIncidents.Decide(season, unit, kind, at, given.Value.Seat, decision, given.Value.Level, given.Value.Parameter)
            : OutsideIncidents.Decide(season, unit, kind, at, given.Value.Seat, kind.Measure, parameter: kind.MeasureMinutes));

    /// <summary>The kind, the units of its level at or below the one that is named, and the moment; null after a mistake.</summary>
    private (IncidentKindPlan Kind, ImmutableArray<int> Units, SimTime At)? Find(Given<OutsideText> given)
    {
        if (What(given) is not var (kind, units)) return null;
        SimTime at = days.At(given.Value.When);
        if (at >= SimTime.Zero && at < season.End) return (kind, units, at);
        Fail(given, Message.Of(MessageId.OutsideSeason, days.On(given.Value.When)), Message.Of(MessageId.ExpectDayWithin, days.Civil.Starts, days.Ends));
        return null;
    }

    /// <summary>The kind, and the units of its level at or below the one that is named; null after a mistake.</summary>
    public (IncidentKindPlan Kind, ImmutableArray<int> Units)? What(Given<OutsideText> given)
    {
        if (season.Incidents is not { } incidents) return Fail(given, Message.Of(MessageId.NoIncidents));
        if (incidents.Kinds.FirstOrDefault(its => its.Id == given.Value.Kind) is not { } kind)
        {
            ImmutableArray<string> kinds = [.. incidents.Kinds.Select(its => its.Id)];
            return Fail(given, Message.Of(MessageId.UnknownIncident, given.Value.Kind), Message.Of(MessageId.ExpectOneOf, kinds), Instead(given, given.Value.Kind, kinds));
        }
        int unit = season.Units.IndexOf(given.Value.Unit);
        if (unit < 0)
            return Fail(given, Message.Of(MessageId.UnknownUnit, given.Value.Unit), null, Instead(given, given.Value.Unit, season.Units.All.Select(its => its.Code)));
        ImmutableArray<int> units = [.. season.Units.Below(unit, kind.Home)];
        if (units.IsEmpty) return Fail(given, Message.Of(MessageId.NotOnLevel, kind.Id, LevelWords.One(kind.Home), given.Value.Unit));
        if (!HasDesk(incidents, kind.Home)) return Fail(given, Message.Of(MessageId.NoDesk, LevelWords.One(kind.Home)));
        return (kind, units);
    }

    private static bool HasDesk(IncidentsPlan incidents, UnitLevel level) => incidents.Staff[(int)IncidentSeats.DutyOf(level)] > 0;

    private static string? Instead(Given<OutsideText> given, string word, IEnumerable<string> known) =>
        Suggestions.For(word, known) is { } near ? given.Text.Replace($"{word} ", $"{near} ", StringComparison.Ordinal) : null;

    private (IncidentKindPlan Kind, ImmutableArray<int> Units)? Fail(Given<OutsideText> given, Message problem, Message? expected = null, string? suggestion = null)
    {
        errors.Add(given.Place, given.Path, problem, expected, given.Text, suggestion);
        return null;
    }
}
