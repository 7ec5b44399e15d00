using System.Collections.Concurrent;
using System.Text;
using RolloutSim.Client;

namespace RolloutSim.Tests.Client.Drills;

/// <summary>Somebody at a terminal of a drill: types lines, and waits for what he reads.</summary>
internal sealed class Person : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Keyboard _keyboard = new();
    private readonly Screen _screen = new();
    private readonly CancellationTokenSource _end = new();
    private readonly CommandLine _line;

    public Person(string directory, params string[] arguments)
    {
        _line = new CommandLine(directory) { Input = _keyboard, Listener = _screen, Stop = _end.Token };
        Leaves = _line.Run([.. arguments, "--no-color", "--lang", "en"]);
    }

    /// <summary>When the command ends.</summary>
    public Task<ExitCode> Leaves { get; }

    public string Errors => _line.Errors;

    public string All => _screen.Text;

    public void Type(string line) => _keyboard.Add(line);

    /// <summary>Types, and reads on until that stands there which was not there before.</summary>
    public Task<string> Type(string line, string until)
    {
        int from = _screen.Text.Length;
        Type(line);
        return Reads(until, from);
    }

    /// <returns>All that is read from a place on, up to now.</returns>
    public async Task<string> Reads(string until, int from = 0)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            Task more = _screen.More;
            string read = _screen.Text[from..];
            if (read.Contains(until, StringComparison.Ordinal)) return read;
            Assert.False(Leaves.IsCompleted || TimeProvider.System.GetElapsedTime(start) > Patience, $"'{until}' does not come: {_screen.Text}\n{_line.Errors}");
            await Task.WhenAny(more, Leaves, Task.Delay(Patience));
        }
    }

    /// <summary>Ctrl-C.</summary>
    public Task Interrupt() => _end.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _keyboard.CompleteAdding();
        await Leaves;
        _end.Dispose();
    }

    private sealed class Keyboard : TextReader
    {
        private readonly BlockingCollection<string> _lines = [];

        public void Add(string line) => _lines.Add(line);

        public void CompleteAdding() => _lines.CompleteAdding();

        public override string? ReadLine() => _lines.TryTake(out string? line, Timeout.Infinite) ? line : null;
    }

    private sealed class Screen : TextWriter
    {
        private readonly StringBuilder _text = new();
        private TaskCompletionSource _more = New();

        public override Encoding Encoding => Encoding.UTF8;

        public string Text
        {
            get
            {
                lock (_text) return _text.ToString();
            }
        }

        public Task More
        {
            get
            {
                lock (_text) return _more.Task;
            }
        }

        public override void Write(char value) => Write(value.ToString());

        public override void Write(string? value)
        {
            lock (_text)
            {
                _text.Append(value);
                _more.TrySetResult();
                _more = New();
            }
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
