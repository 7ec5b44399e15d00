using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Models;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Metrics;

namespace RolloutSim.Silo.Views;

/// <summary>One run as seen from outside: its plan, how far it is, and its season, which is looked at only as often as costs the run little.</summary>
/// <remarks>A run is held while it is looked at. After a look that held it for so long, and was read for so long, the next waits for <see cref="Patience"/> times as long, however many watch; how long a look waited for its turn does not count.</remarks>
public sealed class WatchedRun(string name, IRunGrain grain, TimeProvider time) : IDisposable
{
    /// <summary>One part in so many of a run's time it is held for watchers, at most; what a look costs in processor time, on all threads, is some five times that.</summary>
    public const int Patience = 150;

    /// <summary>What is shown of the last minutes is of so many at least, where somebody looked then.</summary>
    private static readonly SimDuration Lately = SimDuration.FromMinutes(2);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1);
    private Plan? _plan;
    private long? _items;
    private RunManifest? _manifest;
    private SeasonView? _season, _earlier; // as it stands, and as it stood some minutes before
    private (long Windows, RunStatus Status) _seen = (-1, RunStatus.Running);
    private long _next; // timestamp from which on a look may be taken

    public string Name => name;

    /// <summary>Looks so far; for tests.</summary>
    internal int Looks { get; private set; }

    /// <exception cref="RunFaultException">There is no run of that name.</exception>
    public Task<RunProgress> Progress() => grain.GetProgress();

    /// <summary>The plan that is run.</summary>
    public async Task<Plan> Plan()
    {
        if (_plan is not null) return _plan;
        ModelReference model = await grain.GetModel();
        return _plan = await Task.Run(() => ReadPlans.Of(model.Content));
    }

    /// <summary>What the processes of one unit tell.</summary>
    public async Task<SeasonReports> Unit(string code) => Read(await grain.ReadReportsOf(code));

    /// <summary>The season as it stands, or stood a little before.</summary>
    public async Task<SeasonView> Season()
    {
        Plan plan = await Plan();
        await _gate.WaitAsync();
        try
        {
            RunProgress progress = await Progress();
            bool isNew = _seen != (progress.Windows, progress.Status);
            bool mayLook = time.GetTimestamp() >= _next || progress.IsPaused || progress.Status != RunStatus.Running;
            if (_season is not null && !(isNew && mayLook)) return _season;
            ProcessReport[] reports = await grain.ReadReportsOf(LookCall.Glance);
            RunProgress after = await Progress();
            long read = time.GetTimestamp();
            if (_season is not null && (_earlier is null || _season.At - _earlier.At >= Lately)) _earlier = _season;
            _season = await Task.Run(() => SeasonView.Make(plan, Counts(plan, reports, after.Reached), _earlier));
            _seen = (progress.Windows, progress.Status);
            Looks++;
            double seconds = Math.Max(BetweenLooks.TotalSeconds, Patience * (Math.Max(0, after.HeldSeconds - progress.HeldSeconds) + time.GetElapsedTime(read).TotalSeconds));
            _next = time.GetTimestamp() + (long)(seconds * time.TimestampFrequency);
            return _season;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The run in short.</summary>
    public async Task<RunCard> Card()
    {
        Plan plan = await Plan();
        RunProgress now = await Progress();
        if (_manifest?.Status != now.Status) _manifest = await grain.GetManifest();
        RunManifest manifest = _manifest!;
        return new RunCard(
            name, plan.Season.Name, plan.Name, now.Status, now.IsPaused, now.TimesReal,
            ViewTexts.Iso(plan, now.Shown), ViewTexts.Iso(plan, SimTime.Zero), Day(plan.FirstTestDay), Day(plan.LastTestDay), ViewTexts.Iso(plan, now.End),
            ViewTexts.PhaseAt(plan, now.Shown), now.Tallies[SeasonTallies.Done], _items ??= plan.Season.CountItems(), now.Tallies[SeasonTallies.Late],
            manifest.Settings.Seed, manifest.Settings.Replication, now.Windows, now.Events, Math.Round(now.WallSeconds, 3), Math.Round(now.WindowsPerSecond, 1), now.Epoch, manifest.Digest, now.Message);
    }

    /// <summary>What people brought to it.</summary>
    public async Task<OutsideRecord> Record()
    {
        RunSettings settings = (await grain.GetManifest())!.Settings;
        return OutsideRecord.Of(await Plan(), settings.Seed, settings.Replication, await grain.ReadLive());
    }

    /// <summary>What series are made of.</summary>
    public async Task<RunSnapshot> Snapshot()
    {
        Plan plan = await Plan();
        SeasonView season = await Season();
        RunProgress now = await Progress();
        _manifest ??= await grain.GetManifest();
        var figures = new RunFigures(plan.Civil.ToCivil(now.Shown), now.TimesReal, now.IsPaused, now.Windows, now.Events, now.Calls, now.WaitSeconds, now.Epoch);
        return new RunSnapshot(name, plan, _manifest!.Settings.Seed, _manifest.Settings.Replication, figures, season);
    }

    public void Dispose() => _gate.Dispose();

    private static SeasonCounts Counts(Plan plan, ProcessReport[] reports, SimTime at) => reports is [{ IsCounted: true }, ..]
        ? SeasonCounts.Read(plan.Season, [.. reports.Select(report => (ReadOnlyMemory<byte>)report.Content)])
        : SeasonCounts.Of(plan.Season, at, Read(reports)); // it is over

    private static SeasonReports Read(ProcessReport[] reports) => SeasonReports.Read(reports.Select(report => (report.Process, (ReadOnlyMemory<byte>)report.Content)));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
