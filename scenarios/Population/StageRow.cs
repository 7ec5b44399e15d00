namespace RolloutSim.Scenarios.Population;

/// <summary>The schools of one stage in a province, with all their pupils and full-time teachers.</summary>
internal readonly record struct StageRow(int Schools, int Pupils, int Teachers)
{
    public (StageRow Part, StageRow Others) Split(double share)
    {
        var part = new StageRow(ProvinceRow.Of(Schools, share), ProvinceRow.Of(Pupils, share), ProvinceRow.Of(Teachers, share));
        return (part, new StageRow(Schools - part.Schools, Pupils - part.Pupils, Teachers - part.Teachers));
    }
}
