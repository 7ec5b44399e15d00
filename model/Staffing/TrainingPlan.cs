namespace RolloutSim.Model.Staffing;

/// <summary>The county's training of those who hold posts, and the schools' own after it.</summary>
/// <param name="After">Index of the county's work item with whose end the last batch has been trained; -1: there is none, and nobody is.</param>
/// <param name="SeatsPerSchool">Seats in all batches together, for each school of the county.</param>
/// <param name="Batches">On so many days, the last of them that of the work item's end; 1 or more.</param>
/// <param name="SchoolsAfter">Index of the schools' work item with whose end a school has trained its own people; -1: no school does.</param>
public sealed record TrainingPlan(int After, int SeatsPerSchool, int Batches, int SchoolsAfter);
