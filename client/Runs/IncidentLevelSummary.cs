using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>The incidents that were of one level at their worst.</summary>
/// <param name="Level">1 to 3; 3 is the gravest.</param>
/// <param name="Word">The level's word.</param>
/// <param name="Colour">The level's colour.</param>
/// <param name="PerSeason">How many a season, on average.</param>
/// <param name="Low">Lower end of its 95% interval; null for one replication.</param>
/// <param name="High">Upper end.</param>
/// <param name="LimitMin">Minutes within which the next level (of levels 2 and 3 the province) must have been told.</param>
/// <param name="ToldLate">Share that was told later, or not at all.</param>
/// <param name="Acknowledged">Minutes from happening until somebody took it; null where nobody ever did.</param>
/// <param name="Told">Minutes from when it got its level until those who must hear of it did.</param>
/// <param name="Decided">Minutes from happening until it was decided what to do.</param>
/// <param name="Resolved">Minutes from happening until it was over.</param>
internal sealed record IncidentLevelSummary(
    int Level,
    LocalName Word,
    string Colour,
    double PerSeason,
    double? Low,
    double? High,
    double LimitMin,
    double ToldLate,
    MinutesSummary? Acknowledged,
    MinutesSummary? Told,
    MinutesSummary? Decided,
    MinutesSummary? Resolved);
