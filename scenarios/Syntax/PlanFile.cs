using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Goals;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A plan as it is written: every value with its place; null is what is absent or was wrong.</summary>
internal sealed record PlanFile
{
    public required string Id { get; init; }
    public required LocalName Name { get; init; }
    public required string Source { get; init; }
    public required CalendarEntry Calendar { get; init; }
    public required Given<OfficeHours>? OfficeHours { get; init; }
    public required Given<PlanDate>? Starts { get; init; }
    public required Given<PlanDate>? Ends { get; init; }
    public required ImmutableArray<Given<DateOnly>> TestDays { get; init; }
    public required ImmutableArray<UnitEntry> Units { get; init; }

    /// <summary>What stands below units that have nothing else below them.</summary>
    public ImmutableArray<TypicalEntry> Typical { get; init; } = [];

    /// <summary>By which rules counties and schools are made up below provinces that have none, with its defaults; null: none are.</summary>
    public FormMap? Population { get; init; }

    /// <summary>How many of them are drawn, with its defaults; null: all.</summary>
    public FormMap? Sample { get; init; }

    public required People People { get; init; }
    public required ImmutableArray<ChannelEntry> Channels { get; init; }
    public required ImmutableArray<WorkItemEntry> Items { get; init; }
    public required ImmutableArray<SessionEntry> Sessions { get; init; }
    public required HabitsEntry Habits { get; init; }

    /// <summary>What happens in a session; null: sessions run by the clock, unless there are <see cref="Tools"/>.</summary>
    public FormMap? TestDay { get; init; }

    /// <summary>How the tool packages are looked after; null: nobody does.</summary>
    public FormMap? Tools { get; init; }

    /// <summary>The system in which adults, and some pupils, answer on line, with its defaults; null: the plan has none.</summary>
    public FormNode? Questionnaire { get; init; }

    /// <summary>Channels that are systems with a line before them, with their defaults; null: there are none.</summary>
    public FormNode? Systems { get; init; }

    /// <summary>What can go wrong and who deals with it, with its defaults; null: the plan has no such process.</summary>
    public FormNode? Incidents { get; init; }

    /// <summary>Incidents that strike at a moment that is known beforehand.</summary>
    public ImmutableArray<Given<OutsideText>> Injects { get; init; } = [];

    /// <summary>What people will decide.</summary>
    public ImmutableArray<Given<OutsideText>> Decisions { get; init; } = [];

    /// <summary>Who could hold which post, with its defaults; null: the plan has no such process.</summary>
    public FormNode? Staffing { get; init; }

    public ImmutableArray<Given<GoalText>> Goals { get; init; } = [];
    public ImmutableArray<LeverEntry> Levers { get; init; } = [];

    public ImmutableArray<OfficeEntry> Offices => People.Offices;

    /// <summary>Where a mistake about a whole section stands: at the first value in it that the plan itself gives, at the first unit where it gives none.</summary>
    public Place PlaceOf(FormNode section) =>
        section.Values().Select(value => value.Place).FirstOrDefault(place => !place.IsNone) is { IsNone: false } place ? place : Units[0].Place;
}
