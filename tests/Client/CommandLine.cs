using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Execution;

namespace RolloutSim.Tests.Client;

/// <summary>Calls the command line in this process, in a directory of its own that is gone at the end.</summary>
public sealed class CommandLine : IDisposable
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    private readonly bool _isOwn;

    public CommandLine()
        : this(System.IO.Directory.CreateTempSubdirectory("rolloutsim-").FullName) => _isOwn = true;

    /// <summary>In a directory that somebody else keeps.</summary>
    public CommandLine(string directory) => Directory = directory;

    public string Directory { get; }

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public CancellationToken Stop { get; set; }

    public bool IsTerminal { get; set; }

    public int Width { get; set; } = CommandContext.DefaultWidth;

    internal ISeasonRunner? Runner { get; set; }

    /// <summary>What is typed.</summary>
    public TextReader Input { get; set; } = TextReader.Null;

    /// <summary>Hears the output as it comes, in place of <see cref="Output"/>; null: nobody.</summary>
    public TextWriter? Listener { get; set; }

    public string this[string variable]
    {
        set => _variables[variable] = value;
    }

    public async Task<ExitCode> Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        var context = new CommandContext
        {
            In = Input,
            Out = Listener ?? output,
            Error = errors,
            WorkingDirectory = Directory,
            Variable = name => _variables.GetValueOrDefault(name),
            OutIsTerminal = IsTerminal,
            ErrorIsTerminal = IsTerminal,
            Width = Width,
            Stop = Stop,
            Runner = Runner,
        };
        ExitCode code = await new RolloutCommand(context).InvokeAsync(arguments);
        (Output, Errors) = (output.ToString(), errors.ToString());
        return code;
    }

    public string PathOf(params string[] parts) => Path.Combine([Directory, .. parts]);

    public string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    public JsonElement Json(params string[] parts) => JsonDocument.Parse(Read(parts)).RootElement;

    /// <summary>Writes a file and returns its name.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return name;
    }

    public void Dispose()
    {
        if (_isOwn) System.IO.Directory.Delete(Directory, recursive: true);
    }
}
