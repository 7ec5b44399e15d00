namespace RolloutSim.Model.Staffing;

/// <summary>One way to be eligible for a post; a post has one or several, the best first.</summary>
/// <param name="All">Traits that a person must have: <see cref="Traits"/>.</param>
/// <param name="None">Traits that a person may not have.</param>
/// <param name="Home">Where the person must come from.</param>
/// <param name="MustBeTrained">Nobody without the training.</param>
public sealed record Eligibility(ulong All, ulong None, HomeRule Home, bool MustBeTrained = false)
{
    /// <summary>Whether a person's traits fit; where the person comes from is another question.</summary>
    public bool Fits(ulong traits) => (traits & All) == All && (traits & None) == 0;
}
