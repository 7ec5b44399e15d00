namespace RolloutSim.Tests.Grains;

/// <summary>A directory of its own for a test's database.</summary>
public sealed class TempFile : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("rolloutsim-test-").FullName;

    public string Path => System.IO.Path.Combine(_directory, "rolloutsim.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }
}
