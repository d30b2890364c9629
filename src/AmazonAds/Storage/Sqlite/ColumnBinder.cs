using AmazonAds.Entities;

namespace AmazonAds.Storage.Sqlite;

/// <summary>Binds the values of an entity's columns.</summary>
internal static class ColumnBinder
{
    /// <summary>Binds columns to parameters that follow one another.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="first">The first parameter's number.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="entity">The entity.</param>
    public static void Bind(SqliteStatement statement, int first, IReadOnlyList<EntityColumn> columns, AdsEntity entity)
    {
        for (var index = 0; index < columns.Count; index++)
        {
            switch (columns[index].Get(entity))
            {
                case null:
                    statement.BindNull(first + index);
                    break;
                case string text:
                    statement.Bind(first + index, text);
                    break;
                case decimal amount:
                    BindAmount(statement, first + index, amount);
                    break;
                case bool flag:
                    statement.Bind(first + index, flag ? 1 : 0);
                    break;
                case var other:
                    statement.Bind(first + index, ColumnText.Of(other));
                    break;
            }
        }
    }

    private static void BindAmount(SqliteStatement statement, int index, decimal amount)
    {
        Span<byte> utf8 = stackalloc byte[ColumnText.LongestAmount];
        statement.Bind(index, utf8[..ColumnText.Format(amount, utf8)]);
    }
}
