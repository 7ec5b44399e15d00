namespace RolloutSim.Model.Kernel;

/// <summary>A logical process that says beforehand whether it would take something from outside, so that nobody is told 'done' of what the rules refuse.</summary>
public interface IGuarding
{
    /// <summary>One word for why it would be refused if it came now; null: it would be taken. Changes nothing.</summary>
    string? Refusal(in SimEvent e);
}
