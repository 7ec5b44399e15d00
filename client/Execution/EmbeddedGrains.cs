using RolloutSim.Client.Runs;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Units;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Silo;

namespace RolloutSim.Client.Execution;

/// <summary>The grains of the runs that are kept in one file.</summary>
internal static class EmbeddedGrains
{
    public static Task<EmbeddedSilo> OpenAsync(RunDirectory directory, bool verbose) => EmbeddedSilo.Start(Options(directory, verbose));

    public static EmbeddedSiloOptions Options(RunDirectory directory, bool verbose) => new(directory.Database, verbose) { Sources = [new PlanModels()] };

    /// <summary>Asks the grain of a unit for what its processes told, after the process that ran has ended; and those of other units whose processes know of it.</summary>
    /// <returns>Null when the file knows nothing of the run.</returns>
    public static async Task<SeasonReports?> AskAsync(RunDirectory directory, string run, Unit unit, IReadOnlyList<Unit> others, bool verbose)
    {
        if (!File.Exists(directory.Database)) return null;
        await using EmbeddedSilo silo = await OpenAsync(directory, verbose);
        Task<ProcessReport[]> Ask(Unit one) => one.Level == UnitLevel.Nation
            ? silo.Grains.GetGrain<IRunGrain>(run).ReadReportsOf(one.Code) // the nation's grain is the run itself
            : silo.Grains.Find(run, one).ReadReports();
        try
        {
            ProcessReport[] reports = await Ask(unit);
            if (reports.Length == 0) return null;
            ProcessReport[][] further = await Task.WhenAll(others.Select(Ask));
            return Read(reports.Concat(further.SelectMany(told => told)));
        }
        catch (SnapshotException)
        {
            return null; // another build stored it
        }
    }

    public static SeasonReports Read(IEnumerable<ProcessReport> reports) => SeasonReports.Read(reports.Select(report => (report.Process, (ReadOnlyMemory<byte>)report.Content)));
}
