namespace RolloutSim.Model.TestDays;

/// <summary>The package is on its way to the school: over when it is there.</summary>
internal sealed class FetchWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    public override void Begin() => Changed();

    public override void Ended(uint what)
    {
    }

    public override void Changed()
    {
        if (Site.Tools.IsHere) Done();
    }
}
