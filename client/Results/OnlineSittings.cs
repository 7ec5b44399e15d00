using RolloutSim.Model.Questionnaire;

namespace RolloutSim.Client.Results;

/// <summary>Who sits at terminals on the test days: each person once, whatever he comes back for.</summary>
internal static class OnlineSittings
{
    private const string Adults = "adults", PeData = "pe-data"; // names of traffic

    /// <summary>Whether people answer there on the day: no practice, and no officer who sends PE data.</summary>
    public static bool IsAnswered(QuestionnairePlan system, SittingPlan sitting) => IsAnswered(system.Traffic[sitting.Traffic]);

    /// <inheritdoc cref="IsAnswered(QuestionnairePlan, SittingPlan)"/>
    public static bool IsAnswered(TrafficPlan traffic) => traffic.Practises < 0 && !traffic.Name.StartsWith(PeData, StringComparison.Ordinal);

    /// <summary>Whether heads and teachers are asked in it.</summary>
    public static bool IsOfAdults(TrafficPlan traffic) => traffic.Name == Adults;

    /// <summary>How many people answer, at how many terminals, in how many schools; pupils who sit there for several tests are counted in the largest.</summary>
    public static (int People, int Terminals, int Schools) Count(QuestionnairePlan system)
    {
        (int people, int terminals, int schools) = (0, 0, 0);
        foreach (CountyNetworkPlan network in system.Networks)
            foreach (IGrouping<int, SittingPlan> school in network.Sittings.Where(sitting => IsAnswered(system, sitting)).GroupBy(sitting => sitting.School))
            {
                schools++;
                foreach (IGrouping<bool, SittingPlan> sort in school.GroupBy(sitting => IsOfAdults(system.Traffic[sitting.Traffic])))
                {
                    SittingPlan largest = sort.MaxBy(sitting => sitting.Pages.Length)!;
                    people += largest.Pages.Length;
                    terminals += Math.Min(largest.Terminals, largest.Pages.Length);
                }
            }
        return (people, terminals, schools);
    }
}
