using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Custody;

/// <summary>How the tool packages are kept, brought, handed over and mailed back.</summary>
public sealed record CustodyPlan
{
    /// <summary>Pieces for a pupil, at least 1.</summary>
    public required int PiecesPerPupil { get; init; }

    /// <summary>Further sets of as many pieces in every package, 0 or more.</summary>
    public required int SpareSets { get; init; }

    /// <summary>Who brings the packages from the county to the schools, and back.</summary>
    public required CarriedBy FetchedBy { get; init; }

    /// <summary>Where they spend the nights between test days.</summary>
    public required CarriedBy Night { get; init; }

    /// <summary>Who mails them back.</summary>
    public required CarriedBy MailedBy { get; init; }

    /// <summary>On which level they end: with the province's office, or the national centre's.</summary>
    public required UnitLevel MailedTo { get; init; }

    /// <summary>Vehicles of a county, each with its escort, at least 1.</summary>
    public required int Vehicles { get; init; }

    /// <summary>Packages in a vehicle, at least 1.</summary>
    public required int Capacity { get; init; }

    /// <summary>A vehicle that fetches packages back waits so long at a school that is not ready; and in the yard for further schools, when some call that it has missed.</summary>
    public required SimDuration WaitsFor { get; init; }

    /// <summary>People who hand out at the county's secure room, at least 1: each sees to one vehicle at a time.</summary>
    public required int Keepers { get; init; }

    /// <summary>Of a vehicle, km/h, above 0.</summary>
    public required Distribution Speed { get; init; }

    /// <summary>To hand out and load one package at the county, both signing; seconds, at least <see cref="LeastHandover"/>.</summary>
    public required Distribution Load { get; init; }

    /// <summary>To hand over one package at the other end, both signing; seconds, at least <see cref="LeastHandover"/>.</summary>
    public required Distribution HandOver { get; init; }

    /// <summary>The mail back, seconds; where no work item says when they are received back.</summary>
    public required Distribution MailBack { get; init; }

    public required CustodyFaults Faults { get; init; }

    /// <summary>Index of the work item with which the packages go into the mail; -1: there is none.</summary>
    public int Dispatched { get; init; } = -1;

    /// <summary>Index of the county's work item with which it has received them; -1: they are there from the start.</summary>
    public int Received { get; init; } = -1;

    /// <summary>Index of the work item, of the county or the school, with which they are mailed back; -1: they are not.</summary>
    public int Mailed { get; init; } = -1;

    /// <summary>Index of the work item with which they are received back; -1: as long as <see cref="MailBack"/> says.</summary>
    public int Arrived { get; init; } = -1;

    /// <summary>By test day, from when the packages are fetched; <see cref="SimTime.Never"/>: not on that day.</summary>
    public required ImmutableArray<SimTime> FetchedFrom { get; init; }

    /// <summary>By test day, when a package that is not in its school is late.</summary>
    public required ImmutableArray<SimTime> FetchedBefore { get; init; }

    /// <summary>By test day, when packages are to be ready for their way back; <see cref="SimTime.Never"/>: they stay where they are.</summary>
    public required ImmutableArray<SimTime> ReturnedFrom { get; init; }

    /// <summary>The least time of a handover that both sides sign.</summary>
    public static readonly SimDuration LeastHandover = SimDuration.FromSeconds(60);

    /// <summary>Pieces in the package of a school when nothing is missing.</summary>
    public int PiecesOf(SchoolFacts school) => PiecesPerPupil * (school.Pupils + SpareSets);
}
