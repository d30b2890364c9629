namespace AmazonAds.Entities;

/// <summary>The type of a column's values.</summary>
public enum ColumnType
{
    /// <summary>Text: names, ids, enum values, dates as the API writes them.</summary>
    Text,

    /// <summary>An exact decimal number.</summary>
    Money,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A list or a map, as JSON text.</summary>
    Json,
}
