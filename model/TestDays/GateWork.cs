using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.TestDays;

/// <summary>Pupils come to the gate one by one and have their temperature taken; who has a fever waits for a second reading, and then for the epidemic command's consent.</summary>
/// <remarks>The session is over when all have passed or sit in the re-check room; an answer of the command comes when it comes.</remarks>
internal sealed class GateWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    private const uint Recheck = 1_000_000;
    private const ulong ComeDraws = 0, CheckDraws = 1, FeverDraws = 2, RecheckDraws = 3;

    private int _next; // how many were checked

    public override int People => Site.Pupils;

    public override void Begin()
    {
        if (People > 0) CheckNext();
        else Done();
    }

    public override void Ended(uint what)
    {
        if (what >= Recheck)
        {
            uint pupil = what - Recheck;
            if (Uniform.Chance(Words(FeverDraws).Word(pupil, 1), Days.Gate.Confirmed)) Site.AskConsent(Session, pupil);
        }
        else
        {
            if (!Site.HasHappened && Uniform.Chance(Words(FeverDraws).Word(what, 0), Days.Gate.Fever)) Go(Recheck + what, Slowly(Days.Gate.Recheck.SampleDuration(Words(RecheckDraws).Word(what, 0))));
            _next++;
            if (_next < Site.Facts.Pupils) CheckNext();
        }
        if (Session.Activities.Count == 0) Done();
    }

    public override void Save(SnapshotWriter writer) => writer.WriteInt32(_next);

    public override void Load(SnapshotReader reader) => _next = reader.ReadInt32();

    /// <summary>Pupils come evenly over the first three quarters of the planned time, each in his own moment of his share of it.</summary>
    private void CheckNext()
    {
        double share = (_next + Uniform.OpenUnit(Words(ComeDraws).Word((uint)_next, 0))) / Site.Facts.Pupils;
        SimTime comes = Plan.From + SimDuration.FromSecondsRounded(Plan.Length.TotalSeconds * 0.75 * share);
        SimDuration check = Slowly(Days.Gate.Check.SampleDuration(Words(CheckDraws).Word((uint)_next, 0)));
        Go((uint)_next, (SimTime.Max(comes, Site.Now) - Site.Now) + check);
    }
}
