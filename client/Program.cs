using System.Runtime.InteropServices;
using System.Text;

namespace RolloutSim.Client;

/// <summary>The program <c>rolloutsim</c>.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage) Console.OutputEncoding = new UTF8Encoding(false);
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return (int)await new RolloutCommand(CommandContext.OfProcess(stop.Token)).InvokeAsync(args);

        // The first asks the run to end and to write down what it has; the second is left to the system, which kills.
        void Stop(PosixSignalContext signal)
        {
            if (stop.IsCancellationRequested) return;
            signal.Cancel = true;
            _ = Task.Run(stop.Cancel);
        }
    }
}
