using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Scenarios.Drills;

/// <summary>A rehearsal that was read and checked: a season, what strikes in it, who can take part, and what should be reached.</summary>
public sealed record Drill
{
    /// <summary>As its file's name says it: <c>power-cut</c>.</summary>
    public required string Id { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>What those who take part are told beforehand; the name where nothing is said.</summary>
    public required LocalName Task { get; init; }

    /// <summary>The season with the injects; nobody sits anywhere yet.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The run goes here at full speed.</summary>
    public required SimTime Start { get; init; }

    /// <summary>From this moment on the model has all seats again.</summary>
    public required SimTime End { get; init; }

    /// <summary>How many simulated seconds pass in one of wall time when people take part.</summary>
    public required int Pace { get; init; }

    /// <summary>Where people can sit.</summary>
    public required ImmutableArray<DrillSeat> Seats { get; init; }

    public required ImmutableArray<DrillInject> Injects { get; init; }

    public required ImmutableArray<DrillObjective> Objectives { get; init; }

    /// <summary>The text that was read.</summary>
    public required string OriginalText { get; init; }

    /// <summary>SHA-256 of the UTF-8 bytes of <see cref="OriginalText"/>, in small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
