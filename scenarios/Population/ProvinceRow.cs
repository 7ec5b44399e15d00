namespace RolloutSim.Scenarios.Population;

/// <summary>What a table says of a province's compulsory education.</summary>
/// <param name="Name">In Chinese: <c>山西省</c>.</param>
/// <param name="Counties">Units of the county level.</param>
/// <param name="Primary">Its primary schools.</param>
/// <param name="Junior">Its junior middle schools.</param>
internal sealed record ProvinceRow(string Name, int Counties, StageRow Primary, StageRow Junior)
{
    /// <summary>The part of it that is counted apart, and what is left.</summary>
    public (ProvinceRow Part, ProvinceRow Others) Split(string name, double share)
    {
        int counties = Of(Counties, share);
        (StageRow primary, StageRow primaryRest) = Primary.Split(share);
        (StageRow junior, StageRow juniorRest) = Junior.Split(share);
        return (new ProvinceRow(name, counties, primary, junior), new ProvinceRow(Name, Counties - counties, primaryRest, juniorRest));
    }

    internal static int Of(int total, double share) => (int)Math.Round(total * share, MidpointRounding.AwayFromZero);
}
