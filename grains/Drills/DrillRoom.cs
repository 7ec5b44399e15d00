namespace RolloutSim.Grains.Drills;

/// <summary>Who sits where in a drill, by the clock on the wall: who can be reached, who was asked, who has fallen silent.</summary>
/// <remarks>Not for several threads: the drill's grain is one.</remarks>
internal sealed class DrillRoom
{
    /// <summary>A terminal that has not looked for so long is gone.</summary>
    public static readonly TimeSpan GoneAfter = TimeSpan.FromSeconds(15);

    /// <summary>One that has not looked for so long gives way to another that wants its seat.</summary>
    public static readonly TimeSpan YieldsAfter = TimeSpan.FromSeconds(2);

    private readonly DrillState _state;
    private readonly TimeProvider _time;
    private readonly Presence[] _presences; // by chair

    public DrillRoom(DrillState state, TimeProvider time)
    {
        (_state, _time) = (state, time);
        _presences = [.. state.Sitters.Select(_ => new Presence { Seen = time.GetTimestamp(), Spoke = time.GetTimestamp() })];
    }

    private DrillOpening Opening => _state.Opening!;

    private TimeSpan AnswerWithin => TimeSpan.FromSeconds(Opening.AnswerWithinSeconds);

    /// <summary>Whether somebody has sat down or was asked, and has not answered yet.</summary>
    public bool IsAnybodyAwaited => _presences.Any(presence => presence.AskedAt is not null);

    public IEnumerable<int> Held => Chairs.Where(chair => _state.Sitters[chair].IsHeld);

    private IEnumerable<int> Chairs => Enumerable.Range(0, _state.Sitters.Count);

    public DrillSitter this[int chair] => _state.Sitters[chair];

    public string NameOf(int chair) => Opening.Chairs[chair].Seat;

    /// <exception cref="DrillRefusedException">There is no such seat.</exception>
    public int Find(string seat)
    {
        int chair = Array.FindIndex(Opening.Chairs, its => its.Seat == seat);
        return chair >= 0 ? chair : throw new DrillRefusedException(DrillRefusal.NoSuchSeat);
    }

    /// <summary>The chair of a terminal.</summary>
    /// <exception cref="DrillRefusedException">It has none, or not any more.</exception>
    public int Of(string token)
    {
        int chair = _state.Sitters.FindIndex(its => its.Token == token);
        return chair >= 0 ? chair : throw new DrillRefusedException(DrillRefusal.SeatNotYours);
    }

    /// <summary>Whether somebody sits there whose terminal does not look any more.</summary>
    public bool Yields(int chair) => _state.Sitters[chair].Token is not null && _time.GetElapsedTime(_presences[chair].Seen) > YieldsAfter;

    /// <exception cref="DrillRefusedException">Somebody sits there.</exception>
    public void Sit(int chair, string who, string token, bool isAsked)
    {
        if (_state.Sitters[chair].Token is not null) throw new DrillRefusedException(DrillRefusal.SeatTaken);
        _state.Sitters[chair] = new DrillSitter { Token = token, Who = who };
        long now = _time.GetTimestamp();
        (_presences[chair].Seen, _presences[chair].Spoke) = (now, now);
        if (isAsked) Ask(chair);
    }

    /// <summary>His terminal is there.</summary>
    public void See(string token)
    {
        int chair = _state.Sitters.FindIndex(its => its.Token == token);
        if (chair >= 0) _presences[chair].Seen = _time.GetTimestamp();
    }

    /// <summary>He has said something, so he can be reached.</summary>
    public void Hear(int chair) => (_presences[chair].Spoke, _presences[chair].AskedAt) = (_time.GetTimestamp(), null);

    /// <summary>Everybody who is there is asked; <paramref name="all"/>: those too who have said so before.</summary>
    public void AskAll(bool all)
    {
        foreach (int chair in Chairs.Where(chair => _state.Sitters[chair].Token is not null && (all || !_state.Sitters[chair].IsHeld))) Ask(chair);
    }

    /// <summary>Nobody sits there any more.</summary>
    public void Empty(int chair)
    {
        _state.Sitters[chair] = new DrillSitter();
        _presences[chair].AskedAt = null;
    }

    /// <summary>Those whom the model takes over for now, and why; who has kept silent for long is asked.</summary>
    /// <param name="isGoing">The clock goes, so that silence means something.</param>
    public List<(int Chair, DrillEntryKind Why)> Lapsed(bool isGoing)
    {
        List<(int, DrillEntryKind)> lapsed = [];
        foreach (int chair in Chairs.Where(chair => _state.Sitters[chair].Token is not null))
        {
            Presence presence = _presences[chair];
            if (_time.GetElapsedTime(presence.Seen) > GoneAfter) lapsed.Add((chair, DrillEntryKind.SeatLost));
            else if (presence.AskedAt is { } asked && _time.GetElapsedTime(asked) > AnswerWithin) lapsed.Add((chair, DrillEntryKind.NeverAnswered));
            else if (!isGoing) presence.Spoke = _time.GetTimestamp();
            else if (presence.AskedAt is null && _state.Sitters[chair].IsHeld && _time.GetElapsedTime(presence.Spoke) > AnswerWithin) Ask(chair);
        }
        return lapsed;
    }

    public DrillSeatView[] Views() =>
    [
        .. Chairs.Select(chair => new DrillSeatView(
            NameOf(chair), _state.Sitters[chair].Token is null ? "" : _state.Sitters[chair].Who, _state.Sitters[chair].IsHeld,
            _presences[chair].AskedAt is { } asked ? Math.Max(0, Opening.AnswerWithinSeconds - _time.GetElapsedTime(asked).TotalSeconds) : null)),
    ];

    private void Ask(int chair) => _presences[chair].AskedAt ??= _time.GetTimestamp();

    private sealed class Presence
    {
        public long Seen { get; set; }

        public long Spoke { get; set; }

        public long? AskedAt { get; set; }
    }
}
