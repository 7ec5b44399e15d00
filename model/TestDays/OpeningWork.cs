using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.TestDays;

/// <summary>The package is opened, counted and given out; what does not come out is counted again, and what is missing or damaged is made good from the spares.</summary>
internal sealed class OpeningWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    private const uint First = 0, Again = 1;

    public override void Begin() => Go(First, Slowly(Days.Counting.Open.SampleDuration(Words(0).Word(0, 0))));

    public override void Ended(uint what)
    {
        bool isOut = Site.Tools.Unusable > 0 && Plan.Day == 0;
        if (what == First && (isOut || !Site.HasHappened && Uniform.Chance(Words(1).Word(0, 0), Days.Counting.Wrong)))
        {
            Go(Again, Slowly(Days.Counting.Again.SampleDuration(Words(2).Word(0, 0))));
            return;
        }
        if (isOut) Site.TellShortage();
        Done();
    }
}
