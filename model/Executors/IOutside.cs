using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Executors;

/// <summary>Brings mail from outside the model into a run that goes on, or that goes on from a snapshot.</summary>
public interface IOutside
{
    /// <summary>Called before each window, from one thread at a time.</summary>
    /// <param name="reached">Everything before this moment has been handled; what is brought takes effect then or later.</param>
    /// <returns>Made by <see cref="SimModel.MailOf"/>; empty for nothing.</returns>
    IReadOnlyList<SimEvent> Take(SimTime reached);
}
