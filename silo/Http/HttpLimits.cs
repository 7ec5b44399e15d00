namespace RolloutSim.Silo.Http;

/// <summary>What a caller can ask for at most.</summary>
internal static class HttpLimits
{
    /// <summary>Connections at once.</summary>
    public const int ConnectionsMost = 256;

    /// <summary>Who watch runs at once; each holds a connection.</summary>
    public const int WatchersMost = 64;

    /// <summary>Rows of a list in one answer.</summary>
    public const int RowsMost = 500, RowsUsual = 100;

    /// <summary>Bytes of a request's line, and of all its headers.</summary>
    public const int LineBytesMost = 4 * 1024, HeaderBytesMost = 16 * 1024;

    /// <summary>No endpoint takes a body.</summary>
    public const int BodyBytesMost = 0;
}
