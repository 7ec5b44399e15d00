namespace RolloutSim.Client;

/// <summary>What the program says when it ends; scripts rely on the numbers.</summary>
public enum ExitCode
{
    Success = 0,

    /// <summary>Something that should not happen: our mistake, or the machine's.</summary>
    InternalError = 1,

    /// <summary><c>compare --detailed-exitcode</c> found differences.</summary>
    Differences = 2,

    /// <summary>A goal was missed where <c>--fail-on-goals</c> asks for it.</summary>
    GoalMissed = 99,

    /// <summary>The plan or the arguments cannot be used.</summary>
    Invalid = 104,

    /// <summary>Stopped by Ctrl-C or SIGTERM; what was done is in the run directory.</summary>
    Interrupted = 105,

    /// <summary>A rule of the simulation itself was broken.</summary>
    ModelFault = 107,

    Aborted = 108,

    /// <summary>A measurement cannot be trusted.</summary>
    MeasurementInvalid = 111,
}
