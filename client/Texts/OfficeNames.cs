using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Texts;

/// <summary>What the offices of the field are called on the screen.</summary>
internal static class OfficeNames
{
    public static LocalName Of(string office) => OfficeTitles.Of(office);
}
