namespace RolloutSim.Model.Staffing;

/// <summary>A place of work of a county as the matching sees it.</summary>
/// <param name="Home">Which one.</param>
/// <param name="Hash">Of its code: names it in streams.</param>
/// <param name="Township">Index of its township; -1 for the county itself.</param>
/// <param name="At">Where it lies.</param>
internal readonly record struct Workplace(Home Home, ulong Hash, int Township, MapPoint At)
{
    public bool IsSchool => Township >= 0;

    public bool IsInSample => IsSchool && Home.IsInPlan;
}
