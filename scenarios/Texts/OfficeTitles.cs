using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Tables.Words;

namespace RolloutSim.Scenarios.Texts;

/// <summary>What the offices of the field are called; a plan writes them in English. The words are in <c>Tables/Words/offices.csv</c>.</summary>
public static class OfficeTitles
{
    /// <summary>In Chinese its own words where the office is not known.</summary>
    public static LocalName Of(string office)
    {
        string english = office.Replace("pe-", "PE ", StringComparison.Ordinal).Replace('-', ' ');
        return new LocalName(OfficeWords.Of(office)?.Zh ?? english, english);
    }
}
