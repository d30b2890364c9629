using AmazonAds.Tests.Storage.Postgres;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>The one PostgreSQL that tests of this process share, each in a database of its own. Started when first asked for.</summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer>> server = new(PostgresServer.StartNewAsync);

    /// <summary>The server. Skips the running test where there is no PostgreSQL.</summary>
    public Task<PostgresServer> ServerAsync()
    {
        PostgresServer.RequirePrograms();
        return server.Value;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated) await (await server.Value).DisposeAsync();
    }
}
