using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Questionnaire;

/// <content>Accounts and clients that do not work: how the practice finds them, and what those do who meet them on the day.</content>
/// <remarks>
/// What does not work is drawn by person and by terminal, in one stream for the practice and for the day, so that each fault is the same one in both, and
/// more practice finds what less would have found, and more. The first people of a sitting each have a terminal of their own.
/// </remarks>
internal sealed partial class ReceivingSide
{
    /// <summary>In the stream of faults clients stand behind all people; the room, in that of the people, behind them.</summary>
    private const uint Clients = 1u << 31;

    private static double ShareOf(ulong word) => unchecked((uint)word) / 4294967296.0;

    private bool IsPractice(Sitting sitting) => _traffic[sitting.Traffic].Practises >= 0;

    private bool HasNoAccount(int number, Sitting sitting)
    {
        double chance = double.IsNaN(sitting.AccountFault) ? _traffic[sitting.Traffic].AccountFault : sitting.AccountFault;
        return Fails(sitting, number - sitting.FirstPerson, isClient: false, chance);
    }

    /// <summary>Whether the client before him does not work: whoever sits down later sits where somebody has logged in before.</summary>
    private bool IsClientFaulty(in Person person, int number, Sitting sitting) =>
        _plan.Accounts is { FaultyClient: > 0 and var chance } && !double.IsNaN(sitting.AccountFault) && !person.HasMended && number - sitting.FirstPerson < sitting.Plan.Terminals
        && Fails(sitting, number - sitting.FirstPerson, isClient: true, chance);

    /// <summary>Whether the account of a person, or the client of a terminal, does not work.</summary>
    private bool Fails(Sitting sitting, int place, bool isClient, double chance)
    {
        if (chance == 0) return false;
        (bool isFaulty, bool isFound) = Luck(sitting, place, isClient, chance);
        return isFaulty && !(isFound && sitting.IsPutRight);
    }

    /// <summary>Whether something does not work, and whether a practice finds it.</summary>
    private (bool IsFaulty, bool IsFound) Luck(Sitting sitting, int place, bool isClient, double chance)
    {
        StreamAt(sitting.Faults).Block((isClient ? Clients : 0) | (uint)place, 0, out ulong first, out ulong second);
        return (Uniform.Chance(first, chance), _plan.Accounts is { } accounts && place < accounts.TakingPart(sitting.Plan.Pages.Length) && Uniform.Chance(second, accounts.PracticeFinds));
    }

    /// <summary>The practice of a sitting is over: the school hears what it has found.</summary>
    private void FindFaults(Sitting sitting, double accountFault)
    {
        if (sitting.HasRoom || _plan.Accounts is not { } accounts) return; // too late, or nobody asks
        (sitting.FoundAccounts, sitting.FoundClients) = (0, 0);
        for (int place = 0; place < sitting.Plan.Pages.Length; place++)
        {
            if (Luck(sitting, place, isClient: false, accountFault) is (true, true)) sitting.FoundAccounts++;
            if (place < sitting.Plan.Terminals && Luck(sitting, place, isClient: true, accounts.FaultyClient) is (true, true)) sitting.FoundClients++;
        }
        Tell(sitting, FoundInPractice, (uint)sitting.FoundAccounts | ((ulong)sitting.FoundClients << 32));
    }

    /// <summary>Everybody has left the terminals of a practice: what it has found concerns the sitting that it practises.</summary>
    private void FindFaultsOf(Sitting practice)
    {
        if (!IsPractice(practice)) return;
        foreach (Sitting sitting in _sittings)
        {
            if (sitting.School != practice.School || sitting.Traffic != _traffic[practice.Traffic].Practises) continue;
            FindFaults(sitting, practice.AccountFault);
            return;
        }
    }

    /// <summary>The log-in fails at the client: on the day the person waits until it works, in a practice he has seen enough.</summary>
    private void AwaitMending(ref Person person, int number, Sitting sitting)
    {
        sitting.ClientFailures++;
        Minute().LogInsFailed++;
        if (IsPractice(sitting))
        {
            Leave(ref person, number, sitting, PersonState.NoAccount);
            return;
        }
        TellOfFailure(sitting);
        person.State = PersonState.Mending;
        StreamAt(sitting.Faults).Block(Clients | (uint)(number - sitting.FirstPerson), 1, out ulong luck, out _);
        SimDuration takes = SimDuration.Max(_plan.Accounts!.Mending!.SampleDuration(luck), _traffic[sitting.Traffic].Least);
        Schedule(Now + takes, Priority.Completion, ClientMended, (ulong)number);
    }

    private void GoOnMended(ref Person person, int number)
    {
        if (person.State != PersonState.Mending) return; // the sitting was given up meanwhile
        person.HasMended = true;
        person.State = PersonState.Dark; // not begun anew, and dark where there is no power
        SitDown(ref person, number);
    }

    /// <summary>The school hears of the first log-in that fails.</summary>
    private void TellOfFailure(Sitting sitting)
    {
        if (sitting.NoAccount + sitting.ClientFailures == 1) Tell(sitting, LogInFailed, 1);
    }
}
