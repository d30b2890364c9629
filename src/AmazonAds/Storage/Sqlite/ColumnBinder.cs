using AmazonAds.Entities;

namespace AmazonAds.Storage.Sqlite;

/// <summary>
/// Binds the values of an entity's columns to parameters of one statement that follow one another. What is bound
/// stays bound, so values that are the same object as in the row before (null, states, match types) cost nothing.
/// </summary>
/// <param name="statement">The statement; nobody else binds these parameters.</param>
/// <param name="first">The first parameter's number.</param>
/// <param name="columns">The columns.</param>
internal sealed class ColumnBinder(SqliteStatement statement, int first, IReadOnlyList<EntityColumn> columns)
{
    private readonly EntityColumn[] columns = [.. columns];
    private readonly object?[] bound = new object?[columns.Count];

    /// <summary>Binds an entity's values.</summary>
    /// <param name="entity">The entity.</param>
    public void Bind(AdsEntity entity)
    {
        for (var index = 0; index < columns.Length; index++)
        {
            var value = columns[index].Get(entity);
            if (ReferenceEquals(value, bound[index])) continue;
            bound[index] = value;
            Bind(first + index, value);
        }
    }

    private void Bind(int index, object? value)
    {
        switch (value)
        {
            case decimal amount:
                Span<byte> utf8 = stackalloc byte[ColumnText.LongestAmount];
                statement.Bind(index, utf8[..ColumnText.Format(amount, utf8)]);
                break;
            case bool flag:
                statement.Bind(index, flag ? 1 : 0);
                break;
            default:
                statement.Bind(index, ColumnText.Of(value));
                break;
        }
    }
}
