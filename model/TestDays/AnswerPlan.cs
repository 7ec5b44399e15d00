using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.TestDays;

/// <summary>The adults' questionnaires: everybody answers the common pages and those of each position that he holds.</summary>
/// <param name="Common">Pages for everybody, 0 or more.</param>
/// <param name="Head">Pages for the head.</param>
/// <param name="ClassTeacher">Pages for a class teacher.</param>
/// <param name="SubjectTeacher">Pages for a subject teacher.</param>
/// <param name="Think">Time for a page, seconds.</param>
/// <param name="Change">From one adult to the next at a terminal, seconds.</param>
public sealed record AnswerPlan(int Common, int Head, int ClassTeacher, int SubjectTeacher, Distribution Think, Distribution Change)
{
    /// <summary>In a school with no more adults than this everybody but the head is class teacher and subject teacher at once.</summary>
    private const int FewAdults = 8;

    /// <summary>In a school with no more adults than this the head teaches a class and a subject as well.</summary>
    private const int HardlyAnyAdults = 5;

    /// <summary>Pages of the adult of that number; the head is number 0, and of others every third is a class teacher too.</summary>
    public int PagesOf(int adult, int adults)
    {
        if (adult == 0) return Common + Head + (adults <= HardlyAnyAdults ? ClassTeacher + SubjectTeacher : 0);
        bool isClassTeacher = adults <= FewAdults || adult % 3 == 1;
        return Common + SubjectTeacher + (isClassTeacher ? ClassTeacher : 0);
    }
}
