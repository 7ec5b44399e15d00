namespace RolloutSim.Model.TestDays;

/// <summary>The package is packed and sealed.</summary>
internal sealed class PackingWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    public override void Begin() => Go(0, Slowly(Days.Counting.Pack.SampleDuration(Words(0).Word(0, 0))));

    public override void Ended(uint what) => Done();
}
