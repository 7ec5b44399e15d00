using RolloutSim.Model.Custody;

namespace RolloutSim.Model.TestDays;

/// <summary>The package goes back to the county, or into the mail; on an evening before which it stays in the school, there is nothing to do.</summary>
internal sealed class ReturnWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    private const uint IntoTheMail = 0;

    public override void Begin()
    {
        CustodyPlan custody = Site.Custody!;
        if (!Site.IsLastReturn(Session) && custody.Night == CarriedBy.School) Done();
        else if (Site.IsLastReturn(Session) && custody.MailedBy == CarriedBy.School) Go(IntoTheMail, Slowly(Site.Mail()));
        else Site.StartReturn();
    }

    public override void Ended(uint what) => Done();

    /// <summary>It is back in the county.</summary>
    public void Arrived() => Done();
}
