using RolloutSim.Client.Execution;

namespace RolloutSim.Client;

/// <summary>All that a command touches of the world around it, so that tests can call it in their own process.</summary>
internal sealed record CommandContext
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>What somebody types.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Relative paths count from here.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>A variable of the environment, null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public bool InIsTerminal { get; init; }

    /// <summary>Columns of the terminal; what is not a terminal gets the same width on every machine.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Columns and lines of the terminal as it is now, which somebody may make larger or smaller.</summary>
    public Func<(int Width, int Height)> Size { get; init; } = () => (DefaultWidth, DefaultHeight);

    /// <summary>Set by the first Ctrl-C or SIGTERM.</summary>
    public CancellationToken Stop { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Runs seasons in place of the executors; tests put faults in.</summary>
    public ISeasonRunner? Runner { get; init; }

    public const int DefaultWidth = 110, DefaultHeight = 40;

    /// <summary>The context of this process.</summary>
    public static CommandContext OfProcess(CancellationToken stop) => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        In = Console.In,
        WorkingDirectory = Directory.GetCurrentDirectory(),
        Variable = Environment.GetEnvironmentVariable,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        InIsTerminal = !Console.IsInputRedirected,
        Size = () => Console.IsOutputRedirected ? (DefaultWidth, DefaultHeight) : (TerminalWidth(), Console.WindowHeight > 0 ? Console.WindowHeight : DefaultHeight),
        Width = Console.IsOutputRedirected ? DefaultWidth : TerminalWidth(),
        Stop = stop,
    };

    private static int TerminalWidth()
    {
        int width = Console.WindowWidth;
        return width > 0 ? width : DefaultWidth; // some pseudo-terminals say 0
    }
}
