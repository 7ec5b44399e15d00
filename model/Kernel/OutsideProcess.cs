namespace RolloutSim.Model.Kernel;

/// <summary>The sender of all that comes from outside: it has a code, so that such mail has an origin, and does nothing.</summary>
/// <remarks>It is in a model whether anything comes or not: otherwise an inject would add a process, and snapshots would not fit.</remarks>
public sealed class OutsideProcess : LogicalProcess
{
    /// <summary>It sends nothing of its own accord, so it holds up no window.</summary>
    public static readonly LpKind Sort = new("outside", Stage.Units, SimDuration.MaxValue);

    private OutsideProcess(LpContext context)
        : base(context)
    {
    }

    /// <summary>The one of a model: it belongs to the root.</summary>
    public static LpSpec Spec { get; } = new(0, Sort, context => new OutsideProcess(context));

    protected override void Start()
    {
    }

    protected override void Handle(in SimEvent e) => throw Broken($"Nobody writes to the outside; an event of kind {e.Kind} came from '{Model.CodeOf(e.Origin)}'.");

    protected override void Save(SnapshotWriter writer)
    {
    }

    protected override void Load(SnapshotReader reader)
    {
    }
}
