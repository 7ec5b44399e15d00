using RolloutSim.Model.Season;

namespace RolloutSim.Silo.Views;

/// <summary>One work item of a unit; moments are ISO 8601, null where they have not come.</summary>
/// <param name="Item">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Phase">To which phase it belongs.</param>
/// <param name="State">How it stands.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Ready">All it waited for was there.</param>
/// <param name="Started">Somebody began.</param>
/// <param name="Completed">Done.</param>
/// <param name="Rounds">Submissions of a reviewed item.</param>
public sealed record ItemView(string Item, LocalName Name, Phase Phase, ItemStanding State, string? Due, string? Ready, string? Started, string? Completed, int Rounds);
