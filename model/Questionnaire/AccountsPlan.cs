namespace RolloutSim.Model.Questionnaire;

/// <summary>Accounts come from the rosters: what is wrong there keeps people out on the day.</summary>
/// <param name="Wrong">Chance that a person's account does not work though the school's roster was in time, [0, 1].</param>
/// <param name="LateRoster">The same where it was not, [0, 1].</param>
/// <param name="PracticeFinds">Share of these that the practice finds and mends, [0, 1].</param>
/// <param name="Rosters">Index of the work item with which a school's roster is submitted; -1: there is none.</param>
/// <param name="Issued">Index of the work item with which accounts are issued; a roster that is not there by then is late. -1: there is none.</param>
/// <param name="Practice">Index of the work item with which a school has practised; -1: there is none.</param>
public sealed record AccountsPlan(double Wrong, double LateRoster, double PracticeFinds, int Rosters, int Issued, int Practice)
{
    /// <summary>The work items that say whose accounts work.</summary>
    public IEnumerable<int> Items => ((int[])[Rosters, Issued, Practice]).Where(item => item >= 0);
}
