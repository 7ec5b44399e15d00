using RolloutSim.Model.Season;

namespace RolloutSim.Client.Drills.Review;

/// <summary>A test or questionnaire in a school, as planned and as it was.</summary>
/// <param name="Name">What is held.</param>
/// <param name="Planned">When it should begin.</param>
/// <param name="Began">Null: it has not.</param>
/// <param name="Ended">Null: it has not.</param>
/// <param name="LateS">Seconds after its time.</param>
/// <param name="StoodS">Seconds during which it stood still.</param>
/// <param name="People">Pupils or adults who took part.</param>
/// <param name="State">How it stands in the end.</param>
internal sealed record ReviewSession(LocalName Name, string Planned, string? Began, string? Ended, long LateS, long StoodS, int People, string State);
