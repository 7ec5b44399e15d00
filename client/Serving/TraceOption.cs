using System.CommandLine;
using System.Globalization;
using RolloutSim.Client.Files;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Tracing;
using RolloutSim.Silo.Tracing;

namespace RolloutSim.Client.Serving;

/// <summary><c>--trace FILE</c>, and the environment's endpoint of a collector: where the spans of runs go.</summary>
internal sealed class TraceOption(CommandContext context, ScreenTexts texts)
{
    /// <summary>The variable of the environment that says of how many windows one gets a span.</summary>
    public const string WindowsVariable = "ROLLOUTSIM_TRACE_WINDOWS";

    public Option<string> Option { get; } = new("--trace") { HelpName = "FILE", Description = texts[TextId.HelpTrace] };

    /// <summary>Null: nobody wants spans.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="adds">What the file holds stays; else it must not be there, or be allowed to be overwritten.</param>
    /// <param name="force">It may be overwritten.</param>
    /// <exception cref="UsageException">The file cannot be written, or a variable of the environment is wrong.</exception>
    public TraceOptions? Read(ParseResult parsed, bool adds, bool force)
    {
        string? called = parsed.GetValue(Option);
        Dictionary<string, string> variables = [];
        foreach (string name in TraceOptions.Names)
        {
            if (context.Variable(name) is { Length: > 0 } value) variables.Add(name, value);
        }
        foreach (string name in (string[])[TraceOptions.Endpoint, TraceOptions.TracesEndpoint])
        {
            bool isAddress = !variables.TryGetValue(name, out string? text) || (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https");
            if (!isAddress) throw new UsageException(texts.Say(TextId.BadEndpoint, name, text!));
        }
        var options = new TraceOptions(called is null ? null : Open(called, adds, force), variables, new TraceSampling(Windows()));
        return options.File is null && !options.HasCollector ? null : options;
    }

    private int Windows()
    {
        if (context.Variable(WindowsVariable) is not { Length: > 0 } text) return TraceSampling.WindowsEachUsual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int each) && each > 0 ? each : throw new UsageException(texts.Say(TextId.BadTraceWindows, WindowsVariable, text));
    }

    private string Open(string called, bool adds, bool force)
    {
        string path = OutputFile.Check(called, force || adds, context.WorkingDirectory, texts);
        try
        {
            using var file = new FileStream(path, adds ? FileMode.Append : FileMode.Create, FileAccess.Write);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(texts.Say(TextId.OutputNotWritable, called, e.Message));
        }
    }
}
