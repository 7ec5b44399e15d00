using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Silo.Views;

/// <summary>One session of a school.</summary>
/// <param name="Item">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Planned">When it is planned to begin.</param>
/// <param name="Began">When it began.</param>
/// <param name="Ended">When it was over.</param>
/// <param name="WaitedFor">What it waits, or waited last, for.</param>
/// <param name="People">Who take part.</param>
public sealed record SessionView(string Item, LocalName Name, SessionState State, string Planned, string? Began, string? Ended, SessionWait WaitedFor, int People);
