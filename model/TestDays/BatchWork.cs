namespace RolloutSim.Model.TestDays;

/// <summary>Pupils go in batches, as many at once as monitors and headsets allow.</summary>
internal sealed class BatchWork(SchoolSite site, SiteSession session) : SessionWork(site, session)
{
    private int _next; // how many batches have begun

    public override int People => Site.Pupils;

    private int Batches => (Session.People + Days.Batches.Size - 1) / Days.Batches.Size;

    public override void Begin() => Fill();

    public override void Ended(uint what) => Fill();

    public override void Changed() => Fill();

    public override void Save(Kernel.SnapshotWriter writer) => writer.WriteInt32(_next);

    public override void Load(Kernel.SnapshotReader reader) => _next = reader.ReadInt32();

    private void Fill()
    {
        BatchPlan plan = Days.Batches;
        int most = Math.Max(1, Math.Min(Site.MannedAt(Session, plan.Monitors) / plan.Monitors, plan.Headsets / plan.Size));
        while (_next < Batches && Session.Activities.Count < most)
        {
            var batch = (uint)_next++;
            Go(batch, Slowly(plan.Takes.SampleDuration(Words(0).Word(batch, 0))));
        }
        if (Session.Activities.Count == 0) Done();
    }
}
