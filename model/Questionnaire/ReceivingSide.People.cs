using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Questionnaire;

/// <content>What people do at their terminals.</content>
internal sealed partial class ReceivingSide
{
    private static bool IsWaitedFor(in Person person, ushort exchange) => person.IsWaiting && person.InHand == exchange;

    /// <summary>As many as there are terminals sit down.</summary>
    private void Begin(Sitting sitting)
    {
        sitting.Began = Now;
        if (_looksAt.IsNever) Schedule(_looksAt = Now, Priority.Arrival, LooksAhead);
        for (int i = Math.Min(sitting.Plan.Terminals, sitting.People); i > 0; i--) SitDownNext(sitting);
    }

    private void SitDownNext(Sitting sitting)
    {
        if (sitting.Next == sitting.People) return;
        int person = sitting.FirstPerson + sitting.Next++;
        sitting.Active++;
        _active++;
        sitting.TerminalWait += (Now - sitting.Began).Microseconds;
        SitDown(ref _people[person], person);
    }

    private void SitDown(ref Person person, int number)
    {
        ref TrafficMinute minute = ref Minute();
        if (person.State == PersonState.Waiting) minute.Began++;
        minute.ActiveMost = Math.Max(minute.ActiveMost, _active);
        person.State = PersonState.Answering;
        if (_isDark[_sittings[person.Sitting].Plan.School]) Darken(ref person);
        else Prepare(ref person, number, ExchangeKind.LogIn);
    }

    /// <summary>The person's next exchange, after settling down or thinking.</summary>
    private void Prepare(ref Person person, int number, ExchangeKind kind)
    {
        Sitting sitting = _sittings[person.Sitting];
        TrafficPlan traffic = _traffic[sitting.Plan.Traffic];
        ulong luck = Draw(ref person, number, sitting, out ulong first);
        SimDuration wait = (kind == ExchangeKind.LogIn ? traffic.Settle : traffic.Think).SampleDuration(first);
        if (wait < traffic.Least) wait = traffic.Least;
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
        Exchange exchange = Exchange.Of(number, person.InHand, person.Kind, sitting.Plan.School, unchecked((uint)(luck >> 32)), deadline);
        _exchanges++;
        Send(_first, at + _firstHop, Priority.Arrival, _departs, exchange.A, exchange.B);
        if (deadline < _looksAt) Watch(number);
    }

    private void Autosave(ref Person person, int number, Sitting sitting, TrafficPlan traffic, SimTime at)
    {
        ushort inHand = person.Exchanges;
        ulong luck = Draw(ref person, number, sitting, out _);
        Exchange exchange = Exchange.Of(number, person.Exchanges, ExchangeKind.Autosave, sitting.Plan.School, unchecked((uint)(luck >> 32)), at + traffic.TimeOut);
        person.InHand = inHand; // nobody waits for what is saved
        _exchanges++;
        Send(_first, at + _firstHop, Priority.Arrival, _departs, exchange.A, exchange.B);
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
        int traffic = sitting.Plan.Traffic;
        ref TrafficMinute minute = ref Minute();
        minute.DownBytes += _downBytes[traffic][(int)exchange.Kind];
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
        _latencies[traffic][(int)exchange.Kind].Add(Now - person.Asked);
        GoOn(ref person, exchange, sitting);
    }

    private void GoOn(ref Person person, Exchange exchange, Sitting sitting)
    {
        switch (exchange.Kind)
        {
            case ExchangeKind.LogIn when HasNoAccount(exchange.Person, sitting):
                Leave(ref person, exchange.Person, sitting, PersonState.NoAccount);
                break;
            case ExchangeKind.LogIn:
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
        TrafficPlan traffic = _traffic[sitting.Plan.Traffic];
        if (person.Attempt >= traffic.Retries)
        {
            Minute().GaveUp++;
            Leave(ref person, number, sitting, PersonState.GaveUp);
            return;
        }
        ulong luck = Draw(ref person, number, sitting, out ulong first);
        double wait = traffic.RetryAfter.TotalSeconds * (traffic.BacksOff ? 1L << Math.Min(person.Attempt, (byte)30) : 1);
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
        sitting.Active--;
        _active--;
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
                break;
        }
        if (sitting.Next == sitting.People) return;
        int next = sitting.FirstPerson + sitting.Next++;
        sitting.Active++;
        _active++;
        sitting.TerminalWait += (Now - sitting.Began).Microseconds;
        Schedule(Now + _traffic[sitting.Plan.Traffic].Change, Priority.Arrival, SitsDown, (ulong)next);
    }

    /// <summary>Terminals go dark, or people log in anew where they had come to.</summary>
    private void ChangePower(int school, bool isUp)
    {
        if (_isDark[school] == !isUp) return;
        _isDark[school] = !isUp;
        foreach (Sitting sitting in _sittings)
        {
            if (sitting.Plan.School != school) continue;
            for (int number = sitting.FirstPerson; number < sitting.FirstPerson + sitting.Next; number++)
            {
                ref Person person = ref _people[number];
                if (!isUp && person.State == PersonState.Answering) Darken(ref person);
                else if (isUp && person.State == PersonState.Dark) SitDown(ref person, number);
            }
        }
    }

    private static void Darken(ref Person person)
    {
        person.State = PersonState.Dark;
        person.IsWaiting = false;
    }

    private bool HasNoAccount(int number, Sitting sitting)
    {
        double chance = _traffic[sitting.Plan.Traffic].AccountFault;
        if (chance == 0) return false;
        StreamAt(sitting.Stream).Block((uint)(number - sitting.FirstPerson), 0, out ulong first, out _);
        return Uniform.Chance(first, chance);
    }
}
