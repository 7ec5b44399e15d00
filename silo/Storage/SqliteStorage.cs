using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;
using RolloutSim.Grains;

namespace RolloutSim.Silo.Storage;

/// <summary>Keeps grain state in one SQLite file: for silos that share a machine.</summary>
public static class SqliteStorage
{
    private const string Invariant = "System.Data.SQLite"; // the name by which Orleans loads Microsoft.Data.Sqlite

    private const string Key = "ServiceId=@ServiceId AND GrainTypeString=@GrainTypeString AND GrainIdExtensionString=@GrainIdExtensionString";

    // The contract is that of the official scripts; these may be run twice and have a unique key.
    private const string Schema = $"""
        PRAGMA journal_mode=WAL;
        CREATE TABLE IF NOT EXISTS OrleansQuery (QueryKey TEXT PRIMARY KEY, QueryText TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS OrleansStorage (
          ServiceId TEXT NOT NULL, GrainTypeString TEXT NOT NULL, GrainIdExtensionString TEXT NOT NULL,
          Version INTEGER NOT NULL, ModifiedOn TEXT NOT NULL, PayloadBinary BLOB NULL,
          UNIQUE (ServiceId, GrainTypeString, GrainIdExtensionString));
        INSERT INTO OrleansQuery VALUES
          ('WriteToStorageKey', 'PRAGMA synchronous=NORMAL;
            UPDATE OrleansStorage SET PayloadBinary=@PayloadBinary, Version=Version+1, ModifiedOn=datetime()
              WHERE {Key} AND Version=@GrainStateVersion RETURNING Version AS NewGrainStateVersion;
            INSERT INTO OrleansStorage SELECT @ServiceId,@GrainTypeString,@GrainIdExtensionString,1,datetime(),@PayloadBinary
              WHERE @GrainStateVersion IS NULL ON CONFLICT DO NOTHING RETURNING Version AS NewGrainStateVersion;'),
          ('ReadFromStorageKey', 'SELECT PayloadBinary, Version FROM OrleansStorage WHERE {Key}'),
          ('ClearStorageKey', 'UPDATE OrleansStorage SET PayloadBinary=NULL, Version=Version+1
            WHERE {Key} AND Version=@GrainStateVersion RETURNING Version AS NewGrainStateVersion')
          ON CONFLICT(QueryKey) DO UPDATE SET QueryText=excluded.QueryText;
        """;

    /// <summary>Makes the file and its tables where they are missing, and uses it.</summary>
    /// <exception cref="SqliteException">The file cannot be made or is no database.</exception>
    public static ISiloBuilder AddRolloutSqlite(this ISiloBuilder silo, string file)
    {
        string connection = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), DefaultTimeout = 30 }.ToString();
        Prepare(connection);
        silo.AddAdoNetGrainStorage(GrainServices.StoreName, options => (options.Invariant, options.ConnectionString) = (Invariant, connection));
        silo.Services.AddOptions<AdoNetGrainStorageOptions>(GrainServices.StoreName).Configure<IServiceProvider>((options, services) =>
            options.GrainStorageSerializer = new OrleansGrainStorageSerializer(services.GetRequiredService<Serializer>())); // the default is JSON, 3 to 5 times slower
        return silo;
    }

    private static void Prepare(string connection)
    {
        using var database = new SqliteConnection(connection);
        database.Open();
        using SqliteCommand command = database.CreateCommand();
        command.CommandText = Schema;
        command.ExecuteNonQuery();
    }
}
