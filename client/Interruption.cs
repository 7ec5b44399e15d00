using System.Runtime.InteropServices;

namespace RolloutSim.Client;

/// <summary>Makes sure that SIGINT arrives.</summary>
internal static class Interruption
{
    private const int SignalInterrupt = 2;

    /// <summary>
    /// A shell lets what it starts with <c>&amp;</c> in a script ignore SIGINT, and .NET respects that; but whoever sends it to a run by
    /// <c>kill -INT</c> wants an interrupted run with its files. To be called before anything of the console is touched.
    /// </summary>
    public static void Accept()
    {
        if (!OperatingSystem.IsWindows()) _ = Signal(SignalInterrupt, 0); // 0: the default
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Signal(int signal, nint handler);
}
