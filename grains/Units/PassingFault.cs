using System.Data.Common;

namespace RolloutSim.Grains.Units;

/// <summary>Tells faults of the network or of storage, after which trying again may help, from faults of the run.</summary>
internal static class PassingFault
{
    /// <summary>The network lost a call, or a silo went away.</summary>
    public static bool IsOfCall(Exception fault) => fault is OrleansMessageRejectionException or SiloUnavailableException or TimeoutException;

    /// <summary>That, or the database did not answer.</summary>
    public static bool Is(Exception fault) => IsOfCall(fault) || fault is DbException;
}
