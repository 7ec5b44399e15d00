using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Questionnaire;

/// <content>What people do at their terminals.</content>
internal sealed partial class ReceivingSide
{
    private static bool IsWaitedFor(in Person person, ushort exchange) => person.IsWaiting && person.InHand == exchange;

    /// <summary>The room is ready: whoever is there begins, when it is time.</summary>
    private void Welcome(Sitting sitting, int place, ulong word)
    {
        if (sitting.HasRoom) return;
        sitting.HasRoom = true;
        sitting.AccountFault = ShareOf(word);
        sitting.People = Math.Min(sitting.People, (int)((word >> 32) & int.MaxValue));
        sitting.IsPutRight = word >> 63 != 0;
        TrafficPlan traffic = _traffic[sitting.Traffic];
        SimTime at = SimTime.Max(Now, sitting.Plan.Start);
        // Entity 2^32 - 1 is the room: no sitting has so many people.
        if (traffic.SetUp is { } setUp) at += setUp.SampleDuration(StreamAt(sitting.Stream).Word(uint.MaxValue, 0));
        Schedule(at, Priority.Arrival, SittingBegins, (ulong)place);
    }

    /// <summary>Whoever is not done gives up.</summary>
    private void Close(Sitting sitting)
    {
        sitting.IsClosed = true;
        for (int number = sitting.FirstPerson; number < sitting.FirstPerson + sitting.Next; number++)
        {
            ref Person person = ref _people[number];
            if (person.State is PersonState.Answering or PersonState.Dark or PersonState.Waiting or PersonState.Mending) Leave(ref person, number, sitting, PersonState.GaveUp);
            person.IsWaiting = false;
        }
    }

    /// <summary>As many as there are terminals sit down.</summary>
    private void Begin(Sitting sitting)
    {
        if (sitting.IsClosed) return;
        if (sitting.People == 0) Tell(sitting, SittingOver, 0);
        sitting.Began = Now;
        if (_looksAt.IsNever) Schedule(_looksAt = Now, Priority.Arrival, LooksAhead);
        for (int i = Math.Min(sitting.Plan.Terminals, sitting.People); i > 0; i--) SitDownNext(sitting);
    }

    private void SitDownNext(Sitting sitting)
    {
        if (sitting.Next == sitting.People) return;
        int person = sitting.FirstPerson + sitting.Next++;
        ChangeActive(sitting, 1);
        WaitForTerminal(sitting);
        SitDown(ref _people[person], person);
    }

    private void WaitForTerminal(Sitting sitting)
    {
        sitting.LongestWait = Now - sitting.Began;
        sitting.TerminalWait += sitting.LongestWait.Microseconds;
    }

    private void SitDown(ref Person person, int number)
    {
        if (person.State is not (PersonState.Waiting or PersonState.Dark)) return; // the sitting was given up meanwhile
        if (person.State == PersonState.Waiting) Minute().Began++;
        person.State = PersonState.Answering;
        if (_isDark[_sittings[person.Sitting].School]) Darken(ref person);
        else Prepare(ref person, number, ExchangeKind.LogIn);
    }

    /// <summary>The person's next exchange, after settling down or thinking.</summary>
    private void Prepare(ref Person person, int number, ExchangeKind kind)
    {
        Sitting sitting = _sittings[person.Sitting];
        TrafficPlan traffic = _traffic[sitting.Traffic];
        ulong luck = Draw(ref person, number, sitting, out ulong first);
        SimDuration wait = (kind == ExchangeKind.LogIn ? traffic.Settle : traffic.Think).SampleDuration(first);
        if (wait < traffic.Least) wait = traffic.Least;
        if (kind == ExchangeKind.Page && Now + wait >= person.Ends)
        {
            // Time is up: whatever is there is sent.
            kind = ExchangeKind.Submit;
            wait = SimDuration.Max(traffic.Least, person.Ends - Now);
        }
        person.Kind = kind;
        person.Attempt = 0;
        person.Asked = Now + wait;
        Ask(ref person, number, sitting, traffic, luck, Now + wait);
        if (traffic.AutosaveEvery is not { } every || kind == ExchangeKind.LogIn) return;
        for (SimTime at = Now + every; at < person.Asked; at += every) Autosave(ref person, number, sitting, traffic, at);
    }

    private void Ask(ref Person person, int number, Sitting sitting, TrafficPlan traffic, ulong luck, SimTime at)
    {
        person.InHand = person.Exchanges;
        person.IsWaiting = true;
        SimTime deadline = _deadlines[number] = at + traffic.TimeOut;
        Exchange exchange = Exchange.Of(number, person.InHand, Exchange.SortOf(sitting.Traffic, person.Kind), sitting.School, unchecked((uint)(luck >> 32)), deadline);
        CountAsked(exchange, at);
        Send(_first, at + _firstHop, Priority.Arrival, _departs, exchange.A, exchange.B);
        if (deadline < _looksAt) Watch(number);
    }

    private void Autosave(ref Person person, int number, Sitting sitting, TrafficPlan traffic, SimTime at)
    {
        ushort inHand = person.Exchanges;
        ulong luck = Draw(ref person, number, sitting, out _);
        Exchange exchange = Exchange.Of(number, person.Exchanges, Exchange.SortOf(sitting.Traffic, ExchangeKind.Autosave), sitting.School, unchecked((uint)(luck >> 32)), at + traffic.TimeOut);
        person.InHand = inHand; // nobody waits for what is saved
        CountAsked(exchange, at);
        Send(_first, at + _firstHop, Priority.Arrival, _departs, exchange.A, exchange.B);
    }

    /// <summary>A request counts in the minute in which it leaves, not in that in which somebody begins to think about it.</summary>
    private void CountAsked(Exchange exchange, SimTime at)
    {
        _exchanges++;
        ref TrafficMinute minute = ref _minutes[at < _minuteEnds ? _minute : _plan.MinuteOf(at)];
        minute.Asked++;
        minute.UpBytes += _upBytes[exchange.Sort];
    }

    /// <summary>The two words of a person's next exchange: how long until it leaves, and how long it is served.</summary>
    private ulong Draw(ref Person person, int number, Sitting sitting, out ulong first)
    {
        person.Exchanges = unchecked((ushort)(person.Exchanges + 1));
        StreamAt(sitting.Stream).Block((uint)(number - sitting.FirstPerson), person.Exchanges, out first, out ulong second);
        return second;
    }

    /// <summary>An answer is on the screen.</summary>
    private void Receive(Exchange exchange)
    {
        ref Person person = ref _people[exchange.Person];
        Sitting sitting = _sittings[person.Sitting];
        ref TrafficMinute minute = ref Minute();
        minute.DownBytes += BytesOf(exchange);
        if (exchange.Kind == ExchangeKind.Autosave)
        {
            if (exchange.Status == ExchangeStatus.Served) minute.Answered++;
            else minute.Rejected++;
            return;
        }
        if (!IsWaitedFor(person, exchange.Number))
        {
            _late++;
            return;
        }
        person.IsWaiting = false;
        if (exchange.Status == ExchangeStatus.Rejected)
        {
            minute.Rejected++;
            TryAgain(ref person, exchange.Person, sitting);
            return;
        }
        minute.Answered++;
        _latencies[LatencyOf(exchange)].Add(Now - person.Asked);
        sitting.AnswerTime += (Now - person.Asked).Microseconds;
        sitting.Answered++;
        GoOn(ref person, exchange, sitting);
    }

    private void GoOn(ref Person person, Exchange exchange, Sitting sitting)
    {
        switch (exchange.Kind)
        {
            case ExchangeKind.LogIn when HasNoAccount(exchange.Person, sitting):
                Minute().LogInsFailed++;
                Leave(ref person, exchange.Person, sitting, PersonState.NoAccount);
                break;
            case ExchangeKind.LogIn when IsClientFaulty(person, exchange.Person, sitting):
                AwaitMending(ref person, exchange.Person, sitting);
                break;
            case ExchangeKind.LogIn:
                if (_traffic[sitting.Traffic].Lasts is { } lasts && person.Ends.IsNever) person.Ends = Now + lasts;
                Prepare(ref person, exchange.Person, person.Page + 1 < person.Pages ? ExchangeKind.Page : ExchangeKind.Submit);
                break;
            case ExchangeKind.Page:
                person.Page++;
                Prepare(ref person, exchange.Person, person.Page + 1 < person.Pages ? ExchangeKind.Page : ExchangeKind.Submit);
                break;
            default:
                Leave(ref person, exchange.Person, sitting, PersonState.Done);
                break;
        }
    }

    private void TimeOut(int number, ushort exchange)
    {
        ref Person person = ref _people[number];
        if (!IsWaitedFor(person, exchange) || _deadlines[number] != Now) return;
        person.IsWaiting = false;
        Minute().TimedOut++;
        TryAgain(ref person, number, _sittings[person.Sitting]);
    }

    /// <summary>Tries the same exchange once more, or gives up.</summary>
    private void TryAgain(ref Person person, int number, Sitting sitting)
    {
        TrafficPlan traffic = _traffic[sitting.Traffic];
        if (_isCut[sitting.School])
        {
            Darken(ref person); // it is plain to everybody in the room: they wait until the line is back
            return;
        }
        if (person.Attempt >= traffic.Retries)
        {
            Minute().GaveUp++;
            Leave(ref person, number, sitting, PersonState.GaveUp);
            return;
        }
        ulong luck = Draw(ref person, number, sitting, out ulong first);
        double wait = traffic.RetryAfter.TotalSeconds * (traffic.BacksOff ? 1L << Math.Min((int)person.Attempt, 30) : 1);
        wait = Math.Min(wait, traffic.RetryMost.TotalSeconds);
        wait *= 1 + (traffic.Jitter * ((2 * Uniform.Unit(first)) - 1));
        person.Attempt++;
        Minute().Retried++;
        SimDuration after = SimDuration.Max(SimDuration.FromSecondsRounded(wait), QuestionnairePlan.ReactionOf(traffic));
        Ask(ref person, number, sitting, traffic, luck, Now + after);
    }

    private void Leave(ref Person person, int number, Sitting sitting, PersonState state)
    {
        _deadlines[number] = SimTime.Never;
        person.State = state;
        ChangeActive(sitting, -1);
        switch (state)
        {
            case PersonState.Done:
                sitting.Done++;
                sitting.LastDone = Now;
                Minute().Done++;
                break;
            case PersonState.GaveUp:
                sitting.GaveUp++;
                break;
            default:
                sitting.NoAccount++;
                TellOfFailure(sitting);
                break;
        }
        if (sitting.IsOver) FindFaultsOf(sitting);
        if (sitting.IsOver || (sitting.IsClosed && sitting.Active == 0)) Tell(sitting, SittingOver, (ulong)(sitting.LongestWait.Microseconds / SimDuration.MicrosecondsPerSecond));
        if (sitting.IsClosed || (sitting.Plan.IsInBatches && sitting.Active > 0)) return;
        for (int seats = sitting.Plan.IsInBatches ? sitting.Plan.Terminals : 1; seats > 0 && sitting.Next < sitting.People; seats--) SeatNext(sitting);
    }

    /// <summary>The next person sits down as soon as the one before has left.</summary>
    private void SeatNext(Sitting sitting)
    {
        int next = sitting.FirstPerson + sitting.Next++;
        ChangeActive(sitting, 1);
        WaitForTerminal(sitting);
        Schedule(Now + _traffic[sitting.Traffic].Change, Priority.Arrival, SitsDown, (ulong)next);
    }

    /// <summary>Terminals go dark, or people log in anew where they had come to.</summary>
    private void ChangePower(int school, bool isUp)
    {
        if (_isDark[school] == !isUp) return;
        _isDark[school] = !isUp;
        foreach (Sitting sitting in _sittings)
        {
            if (sitting.School != school) continue;
            for (int number = sitting.FirstPerson; number < sitting.FirstPerson + sitting.Next; number++)
            {
                ref Person person = ref _people[number];
                if (!isUp && person.State == PersonState.Answering) Darken(ref person);
                else if (isUp && person.State == PersonState.Dark) SitDown(ref person, number);
            }
        }
    }

    /// <summary>A line carries again: those who waited for it log in anew.</summary>
    private void WakeUp(ulong which)
    {
        foreach (Sitting sitting in _sittings)
        {
            if ((which != SendingSide.WholeCounty && sitting.School != (int)which) || _isDark[sitting.School]) continue;
            for (int number = sitting.FirstPerson; number < sitting.FirstPerson + sitting.Next; number++)
                if (_people[number].State == PersonState.Dark) SitDown(ref _people[number], number);
        }
    }

    /// <summary>Tells the school what became of a sitting, where one listens.</summary>
    private void Tell(Sitting sitting, ushort kind, ulong word)
    {
        if (sitting.Plan.SessionKey == 0 || (IsPractice(sitting) && kind != FoundInPractice) || _siteRanks[sitting.School] is not (>= 0 and int site)) return;
        Send(site, Now + Call, Priority.Completion, kind, sitting.Plan.SessionKey, word);
    }

    private static void Darken(ref Person person)
    {
        person.State = PersonState.Dark;
        person.IsWaiting = false;
    }
}
