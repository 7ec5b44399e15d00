using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>What a province, its counties and its schools came to in a plan of several provinces.</summary>
internal sealed record ProvinceSummary
{
    public required string Unit { get; init; }

    public required LocalName Name { get; init; }

    public required int Counties { get; init; }

    public required int Schools { get; init; }

    /// <summary>Dated work items of all of them.</summary>
    public required int Dated { get; init; }

    public required int Done { get; init; }

    /// <summary>Late work items of the province's own offices, of its counties' and of its schools.</summary>
    public required int LateProvince { get; init; }

    public required int LateCounties { get; init; }

    public required int LateSchools { get; init; }

    /// <summary>What is late by most, and where; null when nothing is.</summary>
    public string? LatestId { get; init; }

    public LocalName? LatestName { get; init; }

    public string? LatestUnit { get; init; }

    public long? LateUs { get; init; }

    public double? LateWorkingH { get; init; }

    public double WorkingDayH { get; init; }

    public int Late => LateProvince + LateCounties + LateSchools;
}
