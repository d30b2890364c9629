using System.Globalization;
using AmazonAds.Storage.History;
using Npgsql;
using NpgsqlTypes;

namespace AmazonAds.Storage.Postgres;

/// <summary>What happened in a PostgreSQL store. Each question is a short transaction of its own that only reads.</summary>
public sealed class PostgresHistory : ISyncHistory
{
    private readonly PostgresDatabase database;
    private readonly PostgresClock clock;

    private PostgresHistory(PostgresDatabase database, PostgresClock clock)
    {
        this.database = database;
        this.clock = clock;
    }

    /// <summary>Opens a database that holds a store.</summary>
    /// <param name="address">The database.</param>
    /// <param name="options">How; null for the defaults. A database that is away is not waited for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">It cannot be reached, holds no store, or was written by a newer version of this library.</exception>
    public static async Task<PostgresHistory> OpenAsync(PostgresAddress address, PostgresStoreOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        options = (options ?? new PostgresStoreOptions()) with { LongestOutage = TimeSpan.Zero };
        var opened = new PostgresDatabase(address, options);
        try
        {
            var version = await opened.RunAsync(
                async (connection, _, stop) => await connection.AskAsync<string?>("SELECT to_regclass('store_version')::text", stop).ConfigureAwait(false) is null
                    ? 0
                    : await connection.AskAsync<int>("SELECT max(version) FROM store_version", stop).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
            if (version == 0) throw new AdsStoreException(opened.Shown, "it holds no syncs");
            if (version > PostgresSchema.Version) throw AdsStoreException.TooNew(opened.Shown, version, PostgresSchema.Version);
        }
        catch
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new PostgresHistory(opened, new PostgresClock(options.Time));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedRun>> ReadRunsAsync(RunSelection selection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return AskAsync(
            "WITH r AS (SELECT * FROM sync_run WHERE ($1::bigint IS NULL OR id = $1) AND ($2::timestamptz IS NULL OR started_at >= $2) ORDER BY id DESC LIMIT $3::bigint) "
            + "SELECT r.id, r.state, r.started_at, r.ended_at, CASE WHEN p.n > 0 THEN p.complete ELSE r.profiles END, CASE WHEN p.n > 0 THEN p.failed ELSE r.failed END, "
            + "greatest(r.rows, p.rows), greatest(r.requests, p.requests), greatest(r.throttled, p.throttled), "
            + "CASE WHEN r.ended_at IS NULL THEN CASE WHEN p.n > 0 THEN p.open ELSE (SELECT count(DISTINCT owner) FROM sync_state s WHERE s.run_id = r.id AND s.kind <> 'Profile' AND s.state IN ('Pending', 'Running')) END ELSE 0 END, "
            + "(SELECT count(*) FROM sync_worker w WHERE w.run_id = r.id AND w.alive_until > clock_timestamp() AND r.ended_at IS NULL) "
            + "FROM r, LATERAL (SELECT count(*) AS n, count(*) FILTER (WHERE state = 'Complete') AS complete, count(*) FILTER (WHERE state = 'Failed') AS failed, "
            + "count(*) FILTER (WHERE state = 'Pending') AS open, coalesce(sum(rows), 0)::bigint AS rows, coalesce(sum(requests), 0)::bigint AS requests, coalesce(sum(throttled), 0)::bigint AS throttled "
            + "FROM sync_profile WHERE run_id = r.id) p ORDER BY r.id DESC",
            Run,
            cancellationToken,
            new NpgsqlParameter { Value = (object?)selection.Id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint },
            new NpgsqlParameter { Value = (object?)selection.Since?.UtcDateTime ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            new NpgsqlParameter { Value = selection.Last is { } last ? (long)last : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedProfile>> ReadProfilesAsync(long runId, CancellationToken cancellationToken) => AskAsync(
        "SELECT profile_id, CASE WHEN state = 'Pending' AND leased_until > clock_timestamp() THEN 'Running' ELSE state END, connection, rows, added, changed, gone, requests, throttled, "
        + "CASE WHEN state <> 'Pending' THEN milliseconds END, ended_at, reason, CASE WHEN leased_until > clock_timestamp() THEN holder END, CASE WHEN leased_until > clock_timestamp() THEN leased_until END "
        + "FROM sync_profile WHERE run_id = $1 "
        + "UNION ALL SELECT owner, CASE WHEN bool_or(state <> 'Pending') THEN 'Running' ELSE 'Pending' END, NULL, sum(rows)::bigint, sum(added)::bigint, sum(changed)::bigint, sum(gone)::bigint, 0, 0, "
        + "NULL, NULL, NULL, NULL, NULL FROM sync_state s WHERE run_id = $1 AND kind <> 'Profile' AND NOT EXISTS (SELECT 1 FROM sync_profile p WHERE p.run_id = $1 AND p.profile_id = s.owner) "
        + "GROUP BY owner ORDER BY 1",
        row => Profile(runId, row),
        cancellationToken,
        runId);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ProfileStanding>> ReadStandingsAsync(CancellationToken cancellationToken) => database.RunAsync<IReadOnlyList<ProfileStanding>>(
        async (connection, _, stop) =>
        {
            var now = await clock.NowAsync(connection, stop).ConfigureAwait(false);
            return await connection.ListAsync(
                "WITH complete AS (SELECT profile_id, max(ended_at) AS at FROM sync_profile WHERE state = 'Complete' GROUP BY profile_id), "
                + "latest AS (SELECT DISTINCT ON (profile_id) profile_id, run_id, state, reason FROM sync_profile WHERE state <> 'Pending' ORDER BY profile_id, run_id DESC), "
                + "planned AS (SELECT s.owner AS profile_id, max(s.run_id) AS run_id FROM sync_state s JOIN sync_run r ON r.id = s.run_id WHERE r.ended_at IS NULL AND s.kind <> 'Profile' "
                + "AND s.state IN ('Pending', 'Running') GROUP BY s.owner UNION SELECT s.profile_id, s.run_id FROM sync_profile s JOIN sync_run r ON r.id = s.run_id "
                + "WHERE r.ended_at IS NULL AND s.state = 'Pending'), "
                + "open AS (SELECT profile_id, max(run_id) AS run_id FROM planned GROUP BY profile_id) "
                + "SELECT p.profile_id, p.connection, c.at, l.run_id, l.state, l.reason, o.run_id, h.holder, h.leased_until FROM profile p LEFT JOIN complete c ON c.profile_id = p.profile_id "
                + "LEFT JOIN latest l ON l.profile_id = p.profile_id LEFT JOIN open o ON o.profile_id = p.profile_id "
                + "LEFT JOIN sync_profile h ON h.run_id = o.run_id AND h.profile_id = p.profile_id AND h.state = 'Pending' AND h.leased_until > clock_timestamp() "
                + "WHERE p.gone_at IS NULL ORDER BY p.profile_id",
                row => Standing(row, now),
                stop).ConfigureAwait(false);
        },
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredChange> ReadChangesAsync(ChangeSelection selection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return ChangePages.ReadAsync((after, most) => ReadChangesAsync(selection, after, most, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static RecordedRun Run(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        State = Enum.Parse<SyncRunState>(row.GetString(1)),
        StartedAt = Time(row, 2)!.Value,
        EndedAt = Time(row, 3),
        Profiles = row.GetInt64(4),
        Failed = row.GetInt64(5),
        Rows = row.GetInt64(6),
        Requests = row.GetInt64(7),
        Throttled = row.GetInt64(8),
        Remaining = row.GetInt64(9),
        Workers = row.GetInt64(10),
    };

    private static RecordedProfile Profile(long runId, NpgsqlDataReader row) => new()
    {
        RunId = runId,
        ProfileId = row.GetString(0),
        State = Enum.Parse<SyncState>(row.GetString(1)),
        Connection = Text(row, 2),
        Rows = row.GetInt64(3),
        Added = row.GetInt64(4),
        Changed = row.GetInt64(5),
        Gone = row.GetInt64(6),
        Requests = row.GetInt64(7),
        Throttled = row.GetInt64(8),
        Duration = row.IsDBNull(9) ? null : TimeSpan.FromMilliseconds(row.GetInt64(9)),
        EndedAt = Time(row, 10),
        Reason = Text(row, 11),
        Holder = Text(row, 12),
        LeasedUntil = Time(row, 13),
    };

    private static ProfileStanding Standing(NpgsqlDataReader row, DateTimeOffset now) => new()
    {
        ProfileId = row.GetString(0),
        Connection = row.GetString(1),
        CompleteAt = Time(row, 2),
        Age = now - Time(row, 2),
        LastRunId = row.IsDBNull(3) ? null : row.GetInt64(3),
        LastFailed = Text(row, 4) == "Failed",
        Reason = Text(row, 5),
        OpenRunId = row.IsDBNull(6) ? null : row.GetInt64(6),
        IsUnderWay = !row.IsDBNull(7),
        Holder = Text(row, 7),
        LeasedUntil = Time(row, 8),
    };

    private static (ChangePlace Place, StoredChange Change) Change(NpgsqlDataReader row)
    {
        var at = Time(row, 0)!.Value;
        return (new ChangePlace(at, row.GetInt64(1)), new StoredChange
        {
            At = at,
            ProfileId = row.GetString(2),
            Kind = row.GetString(3),
            AdProduct = row.GetString(4) is { Length: > 0 } product ? product : null,
            Id = row.GetString(5),
            Field = row.GetString(6),
            Old = Text(row, 7),
            New = Text(row, 8),
        });
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : new DateTimeOffset(row.GetDateTime(column), TimeSpan.Zero);

    private Task<IReadOnlyList<(ChangePlace Place, StoredChange Change)>> ReadChangesAsync(
        ChangeSelection selection, ChangePlace? after, int most, CancellationToken cancellationToken)
    {
        var values = new List<object?> { after?.At ?? selection.Since ?? DateTimeOffset.UnixEpoch, after?.Number ?? -1L, most };
        var where = "at >= $1 AND (at, number) > ($1, $2)";
        Demand("at <= ", selection.Until);
        Demand("profile_id = ANY", Listed(selection.ProfileIds));
        Demand("kind = ANY", Listed(selection.Kinds));
        Demand("ad_product = ANY", Listed(selection.AdProducts));
        Demand("field = ANY", Listed(selection.Fields));
        Demand("id = ANY", Listed(selection.Ids));
        return AskAsync(
            $"SELECT at, number, profile_id, kind, ad_product, id, field, old, new FROM change WHERE {where} ORDER BY at, number LIMIT $3", Change, cancellationToken, [.. values]);

        void Demand(string condition, object? value)
        {
            if (value is null) return;
            values.Add(value);
            where += string.Create(CultureInfo.InvariantCulture, $" AND {condition}(${values.Count})");
        }

        static string[]? Listed(IReadOnlyList<string> texts) => texts.Count > 0 ? [.. texts] : null;
    }

    private Task<IReadOnlyList<T>> AskAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] values) =>
        database.RunAsync<IReadOnlyList<T>>(
            async (connection, _, stop) => await connection.ListAsync(sql, read, stop, values).ConfigureAwait(false), cancellationToken);
}
