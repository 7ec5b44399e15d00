using RolloutSim.Client.Runs;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Units;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Silo;

namespace RolloutSim.Client.Execution;

/// <summary>The grains of the runs that are kept in one file.</summary>
internal static class EmbeddedGrains
{
    public static Task<EmbeddedSilo> OpenAsync(RunDirectory directory, bool verbose) =>
        EmbeddedSilo.Start(new EmbeddedSiloOptions(directory.Database, verbose) { Sources = [new PlanModels()] });

    /// <summary>Asks the grain of a unit for what its processes told, after the process that ran has ended.</summary>
    /// <returns>Null when the file knows nothing of the run.</returns>
    public static async Task<SeasonReports?> AskAsync(RunDirectory directory, string run, Unit unit, bool verbose)
    {
        if (!File.Exists(directory.Database)) return null;
        await using EmbeddedSilo silo = await OpenAsync(directory, verbose);
        ProcessReport[] reports = unit.Level == UnitLevel.Nation
            ? await silo.Grains.GetGrain<IRunGrain>(run).ReadReportsOf(unit.Code) // the nation's grain is the run itself
            : await silo.Grains.Find(run, unit).ReadReports();
        return reports.Length == 0 ? null : Read(reports);
    }

    public static SeasonReports Read(IEnumerable<ProcessReport> reports) => SeasonReports.Read(reports.Select(report => (report.Process, (ReadOnlyMemory<byte>)report.Content)));
}
