using RolloutSim.Model.Units;

namespace RolloutSim.Grains.Units;

/// <summary>Finds the grain of a unit.</summary>
public static class UnitGrains
{
    /// <exception cref="ArgumentException">Units of that level have no grain of this sort: the nation's is the run itself.</exception>
    public static IUnitGrain Find(this IGrainFactory grains, string run, Unit unit)
    {
        string key = new UnitKey(run, unit.Code).ToString();
        return unit.Level switch
        {
            UnitLevel.Province => grains.GetGrain<IProvinceGrain>(key),
            UnitLevel.City => grains.GetGrain<ICityGrain>(key),
            UnitLevel.County => grains.GetGrain<ICountyGrain>(key),
            UnitLevel.School => grains.GetGrain<ISchoolGrain>(key),
            UnitLevel.Package => grains.GetGrain<IToolPackageGrain>(key),
            _ => throw new ArgumentException($"Unit '{unit.Code}' of level {unit.Level} has no unit grain.", nameof(unit)),
        };
    }
}
