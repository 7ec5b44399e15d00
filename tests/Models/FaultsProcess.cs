using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;

namespace RolloutSim.Tests.Models;

/// <summary>Lines, power and sites that fail and come back at the times of a list.</summary>
internal sealed class FaultsProcess(LpContext context, IReadOnlyList<FaultsProcess.Fault> faults) : LogicalProcess(context)
{
    public static readonly LpKind Sort = new("faults", Stage.Units, SimDuration.FromSeconds(30), SendsForward: true);

    /// <param name="At">When.</param>
    /// <param name="Target">Code of the process that is told.</param>
    /// <param name="Kind">Of the message.</param>
    /// <param name="A">First word.</param>
    /// <param name="B">Second word.</param>
    public sealed record Fault(SimTime At, string Target, ushort Kind, ulong A, ulong B);

    protected override void Start()
    {
        for (int i = 0; i < faults.Count; i++) Schedule(faults[i].At, Priority.CapacityChange, 1, (ulong)i);
    }

    protected override void Handle(in SimEvent e)
    {
        Fault fault = faults[(int)e.A];
        Send(Model.RankOf(fault.Target), Now, Priority.CapacityChange, fault.Kind, fault.A, fault.B);
    }

    protected override void Save(SnapshotWriter writer)
    {
    }

    protected override void Load(SnapshotReader reader)
    {
    }

    /// <summary>A school's line, a county's line, a school's power and a site, each down for some minutes while the sittings go on.</summary>
    public static IReadOnlyList<Fault> Usual()
    {
        static SimTime At(double minutes) => SimTime.Zero + SimDuration.FromSecondsRounded(minutes * 60);
        return [
            new(At(10.5), "A0#receiving", ReceivingSide.LineState, 0, 0), new(At(10.5), "A0#sending", SendingSide.LineState, 0, 0),
            new(At(11.7), "A0#receiving", ReceivingSide.LineState, 0, 1), new(At(11.7), "A0#sending", SendingSide.LineState, 0, 1),
            new(At(11.2), "A1#receiving", ReceivingSide.PowerState, 1, 0), new(At(13), "A1#receiving", ReceivingSide.PowerState, 1, 1),
            new(At(11), "A2#sending", SendingSide.LineState, SendingSide.WholeCounty, 0), new(At(11.3), "A2#sending", SendingSide.LineState, SendingSide.WholeCounty, 1),
            new(At(12), "site-1#system", SystemSite.SiteState, 0, 0), new(At(12.5), "site-1#system", SystemSite.SiteState, 1, 0),
        ];
    }
}
