using AmazonAds.Storage.Sqlite;

namespace AmazonAds.Tests.Storage;

public sealed class CheckpointerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("amazonads-checkpoint-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_log_that_cannot_be_moved_now_fails_nobody_and_is_moved_later()
    {
        using var database = SqliteDatabase.Open(Path.Combine(folder, "ads.db"));
        database.Execute("PRAGMA journal_mode = WAL");
        database.Execute("PRAGMA wal_autocheckpoint = 0");
        database.Execute("CREATE TABLE t (x)");
        database.Begin();
        database.Execute("INSERT INTO t VALUES (1)");
        Assert.Null(Checkpointer.Move(database));

        database.Commit();
        var moved = Checkpointer.Move(database);
        Assert.True(moved?.Pages > 0);
        Assert.Equal(0, moved?.Left);
    }
}
