using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Questionnaire;

/// <summary>Accounts come from the rosters, and clients stand in schools: what is wrong there keeps people out on the day, unless the practice has found it.</summary>
/// <param name="Wrong">Chance that a person's account does not work though the school's roster was in time, [0, 1].</param>
/// <param name="LateRoster">The same where it was not, [0, 1].</param>
/// <param name="PracticeFinds">Share of the faults before those who practise that the practice finds, [0, 1].</param>
/// <param name="Rosters">Index of the work item with which a school's roster is submitted; -1: there is none.</param>
/// <param name="Issued">Index of the work item with which accounts are issued; a roster that is not there by then is late. -1: there is none.</param>
/// <param name="Practice">Index of the work item with which a school has practised, whose office puts right what was found; -1: there is none.</param>
public sealed record AccountsPlan(double Wrong, double LateRoster, double PracticeFinds, int Rosters, int Issued, int Practice)
{
    /// <summary>Share of a school's people who take part in its practice, the first of them, each at the terminal of the day; [0, 1].</summary>
    public double TakesPart { get; init; } = 1;

    /// <summary>Chance that a terminal's client does not work, [0, 1].</summary>
    public double FaultyClient { get; init; }

    /// <summary>How long somebody waits on the day until the client before him works, seconds; null where none is faulty.</summary>
    public Distribution? Mending { get; init; }

    /// <summary>Working time to put right one thing that the practice has found, seconds; null: none.</summary>
    public Distribution? Righting { get; init; }

    /// <summary>The work items that say whose accounts work.</summary>
    public IEnumerable<int> Items => ((int[])[Rosters, Issued, Practice]).Where(item => item >= 0);

    /// <summary>How many of a school's people take part in its practice.</summary>
    public int TakingPart(int people) => (int)Math.Ceiling(people * TakesPart);
}
