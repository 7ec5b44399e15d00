namespace RolloutSim.Model.Kernel;

/// <summary>A rule of the simulation itself was broken: our mistake, never the user's. The run stops.</summary>
public sealed class InvariantException : Exception
{
    public InvariantException(string message)
        : base(message)
    {
    }

    /// <param name="message">What was expected, and what was found.</param>
    /// <param name="process">Code of the logical process.</param>
    /// <param name="at">Simulated time.</param>
    /// <param name="inner">What led to it.</param>
    public InvariantException(string message, string process, SimTime at, Exception? inner = null)
        : base($"{message} [process {process}, {at}]", inner)
    {
    }
}
