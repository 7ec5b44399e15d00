using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.TestDays;

/// <summary>The pieces are collected, counted and sealed; a count that does not come out is made again, and then a piece may be lost.</summary>
internal sealed class CountingWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    private const uint First = 0, Again = 1;

    public override void Begin() => Go(First, Slowly(Days.Counting.Count.SampleDuration(Words(0).Word(0, 0))));

    public override void Ended(uint what)
    {
        if (what == First && !Site.HasHappened && Uniform.Chance(Words(1).Word(0, 0), Days.Counting.Wrong))
        {
            Go(Again, Slowly(Days.Counting.Again.SampleDuration(Words(2).Word(0, 0))));
            return;
        }
        if (what == Again && !Site.HasHappened && Uniform.Chance(Words(1).Word(0, 1), Days.Counting.Lost)) Site.LosePiece();
        Done();
    }
}
