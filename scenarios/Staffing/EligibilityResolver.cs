using System.Collections.Immutable;
using RolloutSim.Model.Staffing;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>Makes traits and rules out of the words for who may hold a post.</summary>
internal static class EligibilityResolver
{
    /// <param name="ways">As they are written, the best first.</param>
    /// <param name="isSent">Whether the county fills the post; otherwise the school does.</param>
    /// <param name="tested">Traits of the subjects that are tested.</param>
    public static ImmutableArray<Model.Staffing.Eligibility> Resolve(ImmutableArray<EligibleWay> ways, bool isSent, ulong tested) => [.. ways.Select(way => Resolve(way, isSent, tested))];

    private static Model.Staffing.Eligibility Resolve(EligibleWay way, bool isSent, ulong tested)
    {
        ulong all = way.Who is { } who ? WhoWords.TraitsOf(who) : 0, none = 0;
        foreach (string subject in way.Of) all |= Subjects.TraitOf(subject);
        foreach (string subject in way.NotOf) none |= Subjects.TraitOf(subject);
        if (way.IsNotTested) none |= tested;
        HomeRule home = HomeOf(way, all, isSent);
        // Who is asked about subjects or comes from a school without a word about what he is, is a teacher.
        bool isAboutSubjects = way.IsNotTested || way.Of.Length > 0 || way.NotOf.Length > 0;
        if (way.Who is null && home != HomeRule.County && (isAboutSubjects || home != HomeRule.ThisSchool)) all |= Traits.Teacher;
        if (home == HomeRule.County && all == 0)
        {
            if (way.From == EligibleWay.ByHealth) all |= Traits.HealthWorker;
            else none |= Traits.HealthWorker;
        }
        return new Model.Staffing.Eligibility(all, none, home, way.IsTrained);
    }

    private static HomeRule HomeOf(EligibleWay way, ulong all, bool isSent) => way.From switch
    {
        EligibleWay.ThisSchool => HomeRule.ThisSchool,
        EligibleWay.AnotherSchool => HomeRule.AnotherSchool,
        EligibleWay.NotASampleSchool => HomeRule.NotASampleSchool,
        EligibleWay.ByCounty or EligibleWay.ByHealth => HomeRule.County,
        _ when (all & (Traits.Inspector | Traits.Officer | Traits.HealthWorker)) != 0 => HomeRule.County,
        _ when isSent => all == 0 && !way.IsNotTested ? HomeRule.County : HomeRule.AnotherSchool,
        _ => HomeRule.ThisSchool,
    };
}
