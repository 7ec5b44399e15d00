using System.Globalization;
using System.Text;
using RolloutSim.Client.Screen;

namespace RolloutSim.Client.Drills.Live;

/// <summary>A terminal of a drill: above a picture that is drawn anew, below the lines that somebody types, and the answers. Where there is no terminal it is lines one after another.</summary>
/// <remarks>The lower lines are a scroll region of their own, and the cursor is put back after each drawing, so that who types is not disturbed.</remarks>
internal sealed class DrillTerminal(CommandContext context, Paint paint) : IDisposable
{
    private const int TalkLines = 8, HeightLeast = 20;
    private const string Prompt = "> ";

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private (int Width, int Height) _size;
    private Task<string?>? _reading;

    /// <summary>Whether a picture is drawn.</summary>
    public bool IsScreen { get; } = context.OutIsTerminal && context.InIsTerminal;

    /// <summary>Nobody types any more.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Draws, or says those messages that have not been said.</summary>
    /// <param name="lines">The picture, of so many columns and at most so many lines.</param>
    /// <param name="messages">All messages so far.</param>
    public void Show(Func<int, int, IEnumerable<string>> lines, Func<IEnumerable<string>> messages)
    {
        if (!IsScreen)
        {
            foreach (string message in messages().Where(_said.Add)) context.Out.WriteLine(message);
            return;
        }
        var picture = new StringBuilder("\e[?25l");
        (int width, int height) = context.Size();
        int above = Math.Max(HeightLeast, height) - TalkLines;
        if (_size != (width, height))
        {
            // The lower lines scroll by themselves; the cursor stands on the last one.
            picture.Append(CultureInfo.InvariantCulture, $"\e[r\e[2J\e[{above + 2};{Math.Max(HeightLeast, height)}r\e[{Math.Max(HeightLeast, height)};1H{Prompt}");
            _size = (width, height);
        }
        picture.Append("\e7");
        int row = 1;
        foreach (string line in lines(width, above)) picture.Append(CultureInfo.InvariantCulture, $"\e[{row++};1H{line}\e[K");
        while (row <= above) picture.Append(CultureInfo.InvariantCulture, $"\e[{row++};1H\e[K");
        picture.Append(CultureInfo.InvariantCulture, $"\e[{above + 1};1H{paint.With(Ink.Faint, new string('─', width))}\e8\e[?25h");
        context.Out.Write(picture.ToString());
        context.Out.Flush();
    }

    /// <summary>Says something below.</summary>
    public void Say(string line, Ink ink = Ink.Plain)
    {
        foreach (string part in line.Split('\n').SelectMany(part => part.Length > 0 && _size.Width > 0 ? TextWidth.Wrap(part, _size.Width) : [part])) context.Out.WriteLine(paint.With(ink, part));
        context.Out.Flush();
    }

    /// <summary>Says below, before the first line is typed, what can be typed.</summary>
    public void Hint(string line)
    {
        Say(line, Ink.Faint);
        Ready();
    }

    /// <summary>Waits for a line.</summary>
    /// <returns>Null: none has come in that time.</returns>
    public async Task<string?> Read(TimeSpan patience)
    {
        if (!IsAtEnd) _reading ??= Task.Factory.StartNew(context.In.ReadLine, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default); // a thread of its own: it blocks
        await Task.WhenAny(_reading ?? Task.Delay(Timeout.Infinite, context.Stop), Task.Delay(patience, context.Clock, context.Stop));
        if (_reading is not { IsCompleted: true } read) return null;
        _reading = null;
        string? line = await read;
        IsAtEnd = line is null;
        return line?.Trim();
    }

    /// <summary>After an answer the next line can be typed.</summary>
    public void Ready()
    {
        if (!IsScreen) return;
        context.Out.Write(Prompt);
        context.Out.Flush();
    }

    public void Dispose()
    {
        if (!IsScreen || _size == default) return;
        context.Out.Write(string.Create(CultureInfo.InvariantCulture, $"\e[r\e[{Math.Max(HeightLeast, _size.Height)};1H\n"));
        context.Out.Flush();
    }
}
