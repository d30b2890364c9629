using AmazonAds.Entities;

namespace AmazonAds.Storage.Sqlite;

/// <summary>What work on the store works with: the file, and what reads and writes its tables.</summary>
internal sealed class StoreSession : IDisposable
{
    private readonly Dictionary<EntityKind, EntityWriter> writers;
    private readonly TimeProvider time;

    private StoreSession(SqliteDatabase database, IReadOnlyList<EntityTable> tables, TimeProvider time)
    {
        this.time = time;
        var changes = new ChangeLog(database);
        Database = database;
        Runs = new RunTable(database);
        States = new StateTable(database);
        writers = tables.ToDictionary(table => table.Kind, table => new EntityWriter(database, table, changes));
    }

    public SqliteDatabase Database { get; }

    public RunTable Runs { get; }

    public StateTable States { get; }

    /// <summary>The time, as the store keeps it.</summary>
    public DateTimeOffset Now => StoreTime.Floor(time.GetUtcNow());

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="AdsStoreException">It cannot be opened.</exception>
    public static StoreSession Open(string path, TimeProvider time)
    {
        var database = SqliteDatabase.Open(path);
        try
        {
            var tables = EntityKinds.All.Select(kind => new EntityTable(kind)).ToList();
            SqliteSchema.Prepare(database, tables);
            return new StoreSession(database, tables, time);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>What reads and writes a kind.</summary>
    /// <param name="kind">The kind.</param>
    public EntityWriter Entities(EntityKind kind) => writers[kind.TableKind];

    /// <summary>The time of changes that a pass finds: never before the pass.</summary>
    /// <param name="pass">The pass.</param>
    public DateTimeOffset ChangeTime(SyncPass pass) => StoreTime.Later(Now, pass.At);

    public void Dispose()
    {
        Runs.Dispose();
        Database.Dispose();
    }
}
