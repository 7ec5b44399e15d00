using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.TestDays;

/// <summary>Pupils are identified one after another.</summary>
internal sealed class CheckInWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    public override int People => Site.Pupils;

    public override void Begin()
    {
        SimDuration all = SimDuration.Zero;
        KeyedStream words = Words(0);
        for (int pupil = 0; pupil < People; pupil++) all += Days.CheckIn.SampleDuration(words.Word((uint)pupil, 0));
        Go(0, Slowly(all));
    }

    public override void Ended(uint what) => Done();
}
