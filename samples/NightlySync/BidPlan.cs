using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NightlySync;

/// <summary>Which bids to change: read from the store with plain SQL, as anyone would.</summary>
internal static class BidPlan
{
    private const string Query = """
        select k.profile_id, k.id, k.bid
        from keyword k
        join profile p on p.profile_id = k.profile_id
        where k.state = 'ENABLED' and k.bid is not null and k.gone_at is null
          and p.country_code in ('US', 'CA', 'UK', 'DE', 'FR', 'IT', 'ES')
          and cast(k.bid as real) between 0.1 and 5
        order by k.profile_id, k.id
        limit $most
        """;

    public static async Task<IReadOnlyList<BidChange>> ReadAsync(string path, int most, CancellationToken cancellationToken)
    {
        var changes = new List<BidChange>();
        await using var database = new SqliteConnection($"Data Source={path};Mode=ReadOnly");
        await database.OpenAsync(cancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = Query;
        command.Parameters.AddWithValue("$most", most);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var bid = decimal.Parse(reader.GetString(2), CultureInfo.InvariantCulture);
            changes.Add(new BidChange(reader.GetString(0), reader.GetString(1), decimal.Round(bid * 1.1m, 2) + 0.01m));
        }

        return changes;
    }
}
