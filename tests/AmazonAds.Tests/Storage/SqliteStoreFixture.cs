using System.Globalization;
using AmazonAds.Storage;
using AmazonAds.Storage.History;
using AmazonAds.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace AmazonAds.Tests.Storage;

/// <summary>A file in a folder of its own.</summary>
public sealed class SqliteStoreFixture : StoreFixture
{
    public SqliteStoreFixture() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "amazonads-tests-" + Guid.NewGuid().ToString("N"));

    public string Path => System.IO.Path.Combine(Folder, "ads.db");

    public override string ChangeOrder => "rowid";

    public override IReadOnlyList<string> Ask(string sql) => Ask(sql, Path);

    public IReadOnlyList<string> Ask(string sql, string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(Row(reader, value => Convert.ToString(value, CultureInfo.InvariantCulture)));
        return rows;
    }

    /// <summary>Opens the file.</summary>
    public new async Task<SqliteStore> OpenAsync(TimeProvider? time = null) => (SqliteStore)await base.OpenAsync(time);

    /// <summary>Opens another file.</summary>
    public Task<SqliteStore> OpenFileAsync(string? path = null) => SqliteStore.OpenAsync(path ?? Path, Time, TestContext.Current.CancellationToken);

    public override async Task<ISyncHistory> OpenHistoryAsync() => await SqliteHistory.OpenAsync(Path, Time, TestContext.Current.CancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected override async Task<IAdsStore> OpenStoreAsync(TimeProvider time) => await SqliteStore.OpenAsync(Path, time, TestContext.Current.CancellationToken);
}
