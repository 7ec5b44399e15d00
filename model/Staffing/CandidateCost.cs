namespace RolloutSim.Model.Staffing;

/// <summary>One who may hold a post.</summary>
/// <param name="Person">Number in the roster.</param>
/// <param name="Trouble">What that costs, whether the person is trained or tired or not.</param>
/// <param name="MustBeTrained">Eligible only with the training.</param>
internal readonly record struct CandidateCost(int Person, int Trouble, bool MustBeTrained);
