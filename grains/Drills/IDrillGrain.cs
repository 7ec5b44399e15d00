using Orleans.Concurrency;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Drills;

/// <summary>A drill that people take part in, by the name of its first run: who sits where, what was decided, and who has fallen silent.</summary>
/// <remarks>What reaches the run goes through here, so that it is written down with who brought it. All calls throw <see cref="DrillRefusedException"/> where they are not allowed.</remarks>
[Alias("rollout.IDrillGrain")]
public interface IDrillGrain : IGrainWithStringKey
{
    /// <summary>Opens it beside a run of its name that was begun and is paused.</summary>
    [Alias("Open")]
    Task Open(DrillOpening opening);

    /// <summary>Looks after it again, after its silo went down; nothing where there is none.</summary>
    [Alias("Wake"), AlwaysInterleave]
    Task Wake();

    /// <summary>Looks after it no more: its silo goes down.</summary>
    [Alias("Sleep"), AlwaysInterleave]
    Task Sleep();

    /// <returns>Null: there is no drill of that name.</returns>
    [Alias("Look"), AlwaysInterleave]
    Task<DrillView?> Look(DrillLook look);

    /// <summary>Somebody sits down; the seat is his when he says that he can be reached.</summary>
    /// <returns>The token of his terminal.</returns>
    [Alias("Join")]
    Task<string> Join(string seat, string who);

    /// <summary>He can be reached.</summary>
    [Alias("Here")]
    Task Here(string token);

    [Alias("Leave")]
    Task Leave(string token);

    /// <summary>He decides.</summary>
    /// <exception cref="RunRefusedException">The rules do not allow it; that it was refused is written down.</exception>
    [Alias("Decide")]
    Task<LiveEvent> Decide(string token, string text, OutsideCall call);

    /// <summary>He says something to all.</summary>
    [Alias("Say")]
    Task Say(string token, string text);

    /// <summary>The trainer says something to one seat; empty: to all.</summary>
    [Alias("Hint")]
    Task Hint(string seat, string text);

    /// <summary>The trainer lets something strike.</summary>
    [Alias("Inject")]
    Task<LiveEvent[]> Inject(string text, OutsideCall[] calls);

    /// <summary>Everybody is to say that he can be reached; the model takes over for those who do not.</summary>
    [Alias("Check")]
    Task Check();

    /// <summary>The trainer gives a seat to the model.</summary>
    [Alias("Remove")]
    Task Remove(string seat);

    /// <summary>After a check of all who have not said so yet the clock goes, or goes on.</summary>
    [Alias("Begin")]
    Task Begin();

    [Alias("Pause")]
    Task Pause();

    /// <summary>Goes to a moment without regard to the pace, and pauses there.</summary>
    [Alias("GoTo")]
    Task GoTo(SimTime until);

    [Alias("SetPace")]
    Task SetPace(double timesReal);

    /// <summary>The same morning again, with the same luck and the same seats: up to a moment as it was lived, there the clock waits.</summary>
    [Alias("Again")]
    Task Again(SimTime from);

    /// <summary>The model has all seats from now on, and the run goes to its end at full speed.</summary>
    [Alias("End")]
    Task End();

    /// <summary>Everybody may go: the silo goes down.</summary>
    /// <returns>How many sit there.</returns>
    [Alias("Dismiss")]
    Task<int> Dismiss();

    /// <summary>All mornings that were lived.</summary>
    [Alias("ReadMornings"), AlwaysInterleave]
    Task<DrillMorning[]> ReadMornings();
}
