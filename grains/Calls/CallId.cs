namespace RolloutSim.Grains.Calls;

/// <summary>The place of a call in its run: calls to one node come in this order, and the same call twice is the same call.</summary>
/// <param name="Epoch">Grows whenever the run goes back to a checkpoint; 0: no call yet.</param>
/// <param name="Window">Number of the window, from 1; of a call between windows, that of the last one.</param>
/// <param name="Step">A stage, or one of <see cref="Calls.Step"/>.</param>
[GenerateSerializer, Immutable, Alias("rollout.call")]
public readonly record struct CallId([property: Id(0)] int Epoch, [property: Id(1)] long Window, [property: Id(2)] int Step) : IComparable<CallId>
{
    public int CompareTo(CallId other) => (Epoch, Window, Step).CompareTo((other.Epoch, other.Window, other.Step));

    public override string ToString() => $"epoch {Epoch}, window {Window}, step {Step}";
}
