using Orleans.Concurrency;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Units;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Drills;

/// <summary>Keeps a drill's seats, brings to its run what people decide, and writes it all down.</summary>
[Reentrant]
internal sealed class DrillGrain([PersistentState("drill", UnitServices.StoreName)] IPersistentState<DrillState> state, UnitServices services) : Grain, IDrillGrain
{
    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(250), DrillMost = TimeSpan.FromDays(7);

    private DrillRoom? _room;
    private DeskWatch? _desks;
    private IGrainTimer? _timer;
    private bool _isTicking, _isRewinding, _isDismissed;

    private string Name => this.GetPrimaryKeyString();

    private DrillRoom Room => _room ?? throw new DrillRefusedException(DrillRefusal.NoSuchDrill);

    private DrillOpening Opening => state.State.Opening!;

    private DrillMorning Morning => state.State.Mornings[^1];

    private IRunGrain Run => GrainFactory.GetGrain<IRunGrain>(Morning.Run);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (state.State.Opening is not null) Furnish();
        return base.OnActivateAsync(cancellationToken);
    }

    public async Task Open(DrillOpening opening)
    {
        if (state.State.Opening is not null) throw new RunFaultException($"There is a drill '{Name}' already.");
        state.State.Opening = opening;
        state.State.Sitters = [.. opening.Chairs.Select(_ => new DrillSitter())];
        state.State.Mornings = [new DrillMorning { Run = Name }];
        Furnish();
        await state.WriteStateAsync();
        await Run.StepOn(0, opening.Start);
    }

    public Task Wake() => Task.CompletedTask; // to be activated is all that it takes

    public Task Sleep()
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    public async Task<DrillView?> Look(DrillLook look)
    {
        if (_room is not { } room) return null;
        room.See(look.Token);
        RunProgress progress = await Run.GetProgress();
        await _desks!.Refresh(Run, progress);
        DrillMorning morning = Morning;
        int number = state.State.Mornings.Count - 1;
        bool isSame = look.Morning == number;
        return new DrillView(
            morning.Phase, number, morning.From, progress, room.Views(), [.. morning.Entries.Skip(isSame ? look.Entries : 0)],
            _desks.Number, isSame && look.DesksNumber == _desks.Number ? null : _desks.Last, _isDismissed);
    }

    public async Task<string> Join(string seat, string who)
    {
        if (Room is var room && Morning.Phase == DrillPhase.Over) throw new DrillRefusedException(DrillRefusal.IsOver);
        if (room.Yields(room.Find(seat))) await Empty(room.Find(seat), DrillEntryKind.SeatLost);
        string token = Guid.NewGuid().ToString("N");
        room.Sit(room.Find(seat), who, token, isAsked: Morning.Phase != DrillPhase.Gathering);
        await state.WriteStateAsync();
        return token;
    }

    public async Task Here(string token)
    {
        int chair = Room.Of(token);
        Room.Hear(chair);
        if (Morning.Phase == DrillPhase.Gathering) await Rest();
        if (Room.Of(token) == chair && !Room[chair].IsHeld && Morning.Phase != DrillPhase.Over)
        {
            await Take(chair);
        }
        await GoIfAllAnswered();
    }

    public async Task Leave(string token) => await Empty(Room.Of(token), DrillEntryKind.SeatLeft);

    public async Task<LiveEvent> Decide(string token, string text, OutsideCall call)
    {
        int chair = Room.Of(token);
        Room.Hear(chair);
        if (!Room[chair].IsHeld) throw new DrillRefusedException(DrillRefusal.NotConfirmed);
        if (Morning.Phase == DrillPhase.Over) throw new DrillRefusedException(DrillRefusal.IsOver);
        if (Morning.Phase != DrillPhase.Going || _isRewinding) throw new DrillRefusedException(DrillRefusal.NotBegun);
        DrillMorning morning = Morning;
        try
        {
            LiveEvent[] brought = await Run.Bring([call]);
            await Write(morning, DrillEntryKind.Decided, Room.NameOf(chair), text, brought[0].At, brought);
            return brought[0];
        }
        catch (RunRefusedException refused)
        {
            await Write(morning, DrillEntryKind.Refused, Room.NameOf(chair), text, why: refused.Message);
            throw;
        }
    }

    public async Task Say(string token, string text)
    {
        int chair = Room.Of(token);
        Room.Hear(chair);
        await Write(Morning, DrillEntryKind.Said, Room.NameOf(chair), text);
    }

    public async Task Hint(string seat, string text)
    {
        if (seat.Length > 0) Room.Find(seat);
        await Write(Morning, DrillEntryKind.Hinted, seat, text);
    }

    public async Task<LiveEvent[]> Inject(string text, OutsideCall[] calls)
    {
        if (Morning.Phase == DrillPhase.Over) throw new DrillRefusedException(DrillRefusal.IsOver);
        DrillMorning morning = Morning;
        LiveEvent[] brought = await Run.Bring(calls);
        await Write(morning, DrillEntryKind.Injected, "", text, brought[0].At, brought);
        return brought;
    }

    public Task Check()
    {
        Room.AskAll(all: true);
        return Task.CompletedTask;
    }

    public async Task Remove(string seat)
    {
        int chair = Room.Find(seat);
        if (Room[chair].Token is not null) await Empty(chair, DrillEntryKind.SeatRemoved);
    }

    public async Task Begin()
    {
        if (Room is var room && Morning.Phase == DrillPhase.Over) throw new DrillRefusedException(DrillRefusal.IsOver);
        if (Morning.Phase == DrillPhase.Going)
        {
            bool isPaused = (await Run.GetProgress()).IsPaused;
            await Run.Resume();
            if (isPaused) await Write(Morning, DrillEntryKind.Resumed, "", "");
            return;
        }
        room.AskAll(all: false);
        Morning.Phase = DrillPhase.Checking;
        await state.WriteStateAsync();
        await GoIfAllAnswered();
    }

    public async Task Pause()
    {
        MustGo();
        await Run.Pause();
        await Write(Morning, DrillEntryKind.Paused, "", "");
    }

    public async Task GoTo(SimTime until)
    {
        MustGo();
        if (until > Opening.End || until < (await Run.GetProgress()).Shown) throw new DrillRefusedException(DrillRefusal.NotAhead);
        await Run.StepOn(0, until);
    }

    public async Task SetPace(double timesReal)
    {
        if (Morning.Phase == DrillPhase.Over) throw new DrillRefusedException(DrillRefusal.IsOver);
        state.State.Opening = Opening with { TimesReal = timesReal };
        if (Morning.Phase == DrillPhase.Going) await Run.SetPace(timesReal);
        await Write(Morning, DrillEntryKind.Paced, "", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{timesReal}x"));
    }

    public async Task Again(SimTime from)
    {
        DrillMorning before = Morning;
        SimTime lived = (await Run.GetProgress()).Shown;
        if (before.Phase is DrillPhase.Gathering or DrillPhase.Checking) throw new DrillRefusedException(DrillRefusal.NotBegun);
        if (_isRewinding || from < Opening.Start || from >= Opening.End || from > lived) throw new DrillRefusedException(DrillRefusal.NoSuchMoment);
        _isRewinding = true;
        try
        {
            foreach ((int chair, _) in Room.Lapsed(isGoing: false)) Room.Empty(chair); // nobody has looked after them since it was over
            DrillMorning next = await Rewound(before, from);
            if (before.Phase != DrillPhase.Over) await Close(DrillEntryKind.WentBack);
            state.State.Mornings.Add(next);
            _desks = new DeskWatch(services.Time, _desks!.Number);
            await state.WriteStateAsync();
            await Run.StepOn(0, from);
            await Rest();
            for (int chair = 0; chair < Opening.Chairs.Length; chair++) await Reseat(chair, next);
        }
        finally
        {
            _isRewinding = false;
        }
    }

    public async Task End()
    {
        if (Room is not null && Morning.Phase != DrillPhase.Over) await Close(DrillEntryKind.Ended);
    }

    public Task<int> Dismiss()
    {
        _isDismissed = true;
        return Task.FromResult(state.State.Sitters.Count(sitter => sitter.Token is not null));
    }

    public Task<DrillMorning[]> ReadMornings() => Task.FromResult(state.State.Mornings.ToArray());

    private void Furnish()
    {
        DelayDeactivation(DrillMost); // a drill goes on though nobody looks
        _room = new DrillRoom(state.State, services.Time);
        _desks = new DeskWatch(services.Time, 0);
        _timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(TickEvery, TickEvery) { Interleave = true });
    }

    private async Task Tick()
    {
        if (_isTicking || _isRewinding || Morning.Phase == DrillPhase.Over) return;
        _isTicking = true;
        try
        {
            RunProgress progress = await Run.GetProgress();
            foreach ((int chair, DrillEntryKind why) in Room.Lapsed(Morning.Phase == DrillPhase.Going && !progress.IsPaused)) await Empty(chair, why);
            await GoIfAllAnswered();
            if (progress.Shown >= Opening.End || progress.Status != RunStatus.Running) await Close(null);
        }
        finally
        {
            _isTicking = false;
        }
    }

    /// <summary>The clock goes as soon as everybody has answered, or the model has taken over.</summary>
    private async Task GoIfAllAnswered()
    {
        if (Morning.Phase != DrillPhase.Checking || Room.IsAnybodyAwaited) return;
        Morning.Phase = DrillPhase.Going;
        await Write(Morning, DrillEntryKind.Began, "", "");
        await Run.SetPace(Opening.TimesReal);
        await Run.Resume();
    }

    private void MustGo()
    {
        if (Room is not null && Morning.Phase == DrillPhase.Over) throw new DrillRefusedException(DrillRefusal.IsOver);
        if (Morning.Phase != DrillPhase.Going) throw new DrillRefusedException(DrillRefusal.NotBegun);
    }

    /// <summary>Waits until the run has come to the moment at which it is to wait.</summary>
    private async Task Rest()
    {
        while (await Run.GetProgress() is { Status: RunStatus.Running, IsResting: false }) await Task.Delay(TickEvery / 10, services.Time);
    }

    /// <summary>A person has the seat, to the end of the drill at most.</summary>
    private async Task Take(int chair)
    {
        DrillChair its = Opening.Chairs[chair];
        DrillMorning morning = Morning;
        Room[chair].IsHeld = true; // at once, for two may say it at a time
        LiveEvent[] brought = await Run.Bring([its.Take, its.Leave with { NotBefore = Opening.End }]);
        await Write(morning, DrillEntryKind.SeatTaken, its.Seat, Room[chair].Who, brought[0].At, brought);
    }

    private async Task Empty(int chair, DrillEntryKind why)
    {
        (bool wasHeld, string who) = (Room[chair].IsHeld, Room[chair].Who);
        Room.Empty(chair);
        if (wasHeld) await GiveBack(chair, why, who);
        else await Write(Morning, why, Room.NameOf(chair), who);
        await GoIfAllAnswered();
    }

    private async Task GiveBack(int chair, DrillEntryKind why, string who)
    {
        DrillChair its = Opening.Chairs[chair];
        DrillMorning morning = Morning;
        LiveEvent[] brought = (await Run.GetProgress()).Shown >= Opening.End ? [] : await Run.Bring([its.Leave]); // at the end it goes back by itself
        await Write(morning, why, its.Seat, who, brought.Length > 0 ? brought[0].At : null, brought);
    }

    /// <summary>The model has all seats from now on; who sits there stays, for a second morning.</summary>
    private async Task Close(DrillEntryKind? why)
    {
        if (why is { } ended) await Write(Morning, ended, "", "");
        foreach (int chair in Room.Held.ToArray())
        {
            if ((await Run.GetProgress()).Status == RunStatus.Running) await GiveBack(chair, DrillEntryKind.SeatLeft, Room[chair].Who);
        }
        Morning.Phase = DrillPhase.Over;
        await state.WriteStateAsync();
        await Run.SetPace(0);
        await Run.Resume();
    }

    /// <summary>A run of the same season with the same luck, to which the same has come up to the moment.</summary>
    private async Task<DrillMorning> Rewound(DrillMorning before, SimTime from)
    {
        RunSettings settings = (await Run.GetManifest())!.Settings;
        string name = $"{Name}-again-{state.State.Mornings.Count}";
        IRunGrain run = GrainFactory.GetGrain<IRunGrain>(name);
        await run.Start(new RunRequest(await Run.GetModel(), settings with { TimesReal = 0, IsPaused = true }));
        LiveEvent[] lived = [.. before.Entries.SelectMany(entry => entry.Events).Where(each => each.At < from).OrderBy(each => each.Number)];
        LiveEvent[] brought = lived.Length > 0 ? await run.Bring([.. lived.Select(each => each.Call with { NotBefore = each.At })]) : [];
        // In the new run they are numbered anew: what was to come after the moment is not among them.
        var anew = lived.Zip(brought).ToDictionary(pair => pair.First.Number, pair => pair.Second);
        DrillEntry[] entries = [.. before.Entries.Where(entry => entry.At < from).Select(entry => entry with { Events = [.. entry.Events.Where(each => each.At < from).Select(each => anew[each.Number])] })];
        return new DrillMorning { Run = name, From = from, Entries = [.. entries], Phase = DrillPhase.Gathering };
    }

    /// <summary>Who sits there now has the seat from the moment on; who had it then and does not sit there any more has left it.</summary>
    private async Task Reseat(int chair, DrillMorning next)
    {
        if (Room[chair].IsHeld)
        {
            await Take(chair);
            return;
        }
        DrillEntry? last = next.Entries.LastOrDefault(entry => entry.Seat == Room.NameOf(chair) && entry.Kind <= DrillEntryKind.SeatRemoved);
        if (last is { Kind: DrillEntryKind.SeatTaken }) await GiveBack(chair, DrillEntryKind.SeatLeft, last.Text);
    }

    private async Task Write(DrillMorning morning, DrillEntryKind kind, string seat, string text, SimTime? at = null, LiveEvent[]? events = null, string why = "")
    {
        SimTime moment = at ?? (await GrainFactory.GetGrain<IRunGrain>(morning.Run).GetProgress()).Shown;
        morning.Entries.Add(new DrillEntry(moment, kind, seat, text, why, events ?? []));
        await state.WriteStateAsync();
    }
}
