using System.Globalization;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Progress;

/// <summary>Shows how far a run is: a line redrawn on a terminal, else a line a minute; with <c>--json</c> a line of it a second.</summary>
internal sealed class ProgressReporter
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100), FirstDraw = TimeSpan.FromMilliseconds(400);

    private readonly CommandContext _context;
    private readonly CommonOptions _options;
    private readonly Paint _paint;
    private readonly Plan _plan;
    private readonly Pace _pace;
    private readonly ProgressBoard _progress;
    private readonly long _total;
    private TimeSpan _lastLine = TimeSpan.Zero, _lastSample = TimeSpan.Zero;
    private RunStanding _sampled;
    private double _windowsPerSecond, _eventsPerSecond;
    private bool _isDrawn;

    public ProgressReporter(CommandContext context, CommonOptions options, Plan plan, Pace pace, ProgressBoard progress)
    {
        (_context, _options, _plan, _pace, _progress) = (context, options, plan, pace, progress);
        _paint = Paint.For(context.ErrorIsTerminal, options.NoColor, context.Variable);
        _total = plan.Season.CountItems();
    }

    /// <summary>Shows until <paramref name="run"/> is over, and leaves no trace on a terminal.</summary>
    public async Task ShowUntilAsync(Task run)
    {
        long started = _context.Clock.GetTimestamp();
        while (!run.IsCompleted)
        {
            await Task.WhenAny(run, Task.Delay(Beat, _context.Clock));
            if (!run.IsCompleted) Tick(_context.Clock.GetElapsedTime(started));
        }
        Sample(_context.Clock.GetElapsedTime(started), always: true);
        if (_options.Json) WriteJson(_context.Clock.GetElapsedTime(started));
        if (_isDrawn) _context.Error.Write("\r\e[K");
    }

    /// <summary>Shows what is to be shown so long after the start.</summary>
    internal void Tick(TimeSpan elapsed)
    {
        Sample(elapsed, always: false);
        if (_options.Json && elapsed - _lastLine >= TimeSpan.FromSeconds(1))
        {
            _lastLine = elapsed;
            WriteJson(elapsed);
        }
        else if (!_options.Json && !_options.Quiet && _context.ErrorIsTerminal && elapsed >= FirstDraw)
        {
            _isDrawn = true;
            _context.Error.Write("\r" + _paint.With(Ink.Faint, TextWidth.Cut(Line(elapsed), _context.Width - 1)) + "\e[K");
        }
        else if (!_options.Json && !_options.Quiet && !_context.ErrorIsTerminal && elapsed - _lastLine >= TimeSpan.FromMinutes(1))
        {
            _lastLine = elapsed;
            _context.Error.WriteLine(Line(elapsed));
        }
    }

    private string Line(TimeSpan elapsed)
    {
        RunStanding standing = _progress.Standing;
        if (standing.OfReplications > 0)
            return $"{Bar(standing.Replications, standing.OfReplications)}  {_options.Texts.Say(TextId.ProgressReplications, standing.Replications, standing.OfReplications)}";
        SimTime shown = Shown(standing, elapsed);
        ScreenTexts texts = _options.Texts;
        var dates = new DateTexts(texts);
        DateTime civil = _plan.Civil.ToCivil(shown).DateTime;
        string line = $"{Bar(standing.Done, _total)}  {texts.Phase(PhaseAt(shown))}  {dates.DayAndTime(civil)}  {texts.Say(TextId.ProgressDone, standing.Done, _total)}";
        if (standing.Late > 0) line += "  " + texts.Say(TextId.ProgressLate, standing.Late);
        if (standing.IsPaused) return $"{line}  {texts[TextId.StatusPaused]}";
        if (standing.Pace is { IsMax: false } pace) return $"{line}  {pace}";
        return $"{line}  {texts.Say(TextId.ProgressRates, Thousands(_windowsPerSecond), Thousands(_eventsPerSecond))}";
    }

    private SimTime Shown(RunStanding standing, TimeSpan elapsed) => standing.Shown ?? SimTime.Min(standing.Reached, _pace.SimulatedTime(elapsed, _plan.Season.Fork?.At ?? SimTime.Zero));

    private static string Bar(long done, long total)
    {
        const int Width = 12;
        int full = total == 0 ? Width : (int)Math.Min(Width, done * Width / total);
        return new string('━', full) + new string('╌', Width - full);
    }

    private Phase PhaseAt(SimTime time)
    {
        DateOnly day = DateOnly.FromDateTime(_plan.Civil.ToCivil(time).DateTime);
        return day < _plan.FirstTestDay ? Phase.Preparation : day <= _plan.LastTestDay ? Phase.Test : Phase.Closing;
    }

    private void WriteJson(TimeSpan elapsed)
    {
        RunStanding standing = _progress.Standing;
        if (standing.OfReplications > 0)
        {
            _context.Out.WriteLine(RunJson.ToLine(new StudyProgressMessage(standing.Replications, standing.OfReplications), RunJson.Default.StudyProgressMessage));
            return;
        }
        SimTime shown = Shown(standing, elapsed);
        var message = new ProgressMessage(
            PhaseAt(shown).ToString().ToLowerInvariant(), CivilText.Iso(_plan, shown), standing.Done, _total, standing.Late,
            standing.Windows, standing.Events, Math.Round(_windowsPerSecond), Math.Round(_eventsPerSecond));
        _context.Out.WriteLine(RunJson.ToLine(message, RunJson.Default.ProgressMessage));
    }

    /// <summary>Rates are those of the last second or so.</summary>
    private void Sample(TimeSpan elapsed, bool always)
    {
        double seconds = (elapsed - _lastSample).TotalSeconds;
        if (seconds <= 0 || (seconds < 1 && !always && _lastSample > TimeSpan.Zero)) return;
        RunStanding standing = _progress.Standing;
        _windowsPerSecond = (standing.Windows - _sampled.Windows) / seconds;
        _eventsPerSecond = (standing.Events - _sampled.Events) / seconds;
        (_sampled, _lastSample) = (standing, elapsed);
    }

    private static string Thousands(double number) => Math.Round(number).ToString("N0", CultureInfo.InvariantCulture);
}
