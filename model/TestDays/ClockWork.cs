
namespace RolloutSim.Model.TestDays;

/// <summary>As long as planned, from whenever it begins: tests and pupils' questionnaires, and all that is only named.</summary>
/// <remarks>At terminals pupils go in turns of equal length where there are too few; paper is given out at the beginning and taken in at the end.</remarks>
internal sealed class ClockWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    public override int People => Plan.HasPupils ? Site.Pupils : 0;

    public override void Begin()
    {
        if (Plan.HasTools) Site.Tools.GiveOut(Plan.Pieces * People);
        int terminals = Math.Max(1, Site.Facts.Terminals);
        int turns = Session.OnTerminals ? Math.Max(1, (People + terminals - 1) / terminals) : 1;
        Go(0, Plan.Length * turns);
    }

    public override void Ended(uint what)
    {
        if (Plan.HasTools) Site.Tools.TakeIn();
        Done();
    }
}
