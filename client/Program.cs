using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace RolloutSim.Client;

/// <summary>The program <c>rolloutsim</c>.</summary>
public static class Program
{
    private static int _asked; // how often somebody asked the process to end

    public static async Task<int> Main(string[] args)
    {
        Interruption.Accept();
        if (Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage) Console.OutputEncoding = new UTF8Encoding(false);
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return (int)await new RolloutCommand(CommandContext.OfProcess(stop.Token)).InvokeAsync(args);

        // The first asks the run to end and to write down what it has; the second kills, whatever a silo's host thinks of the signal.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            if (Interlocked.Increment(ref _asked) > 1) Process.GetCurrentProcess().Kill();
            _ = Task.Run(stop.Cancel);
        }
    }
}
