namespace AmazonAds.Entities;

/// <summary>A column of a kind's table.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Get">The value of an entity: text, decimal, boolean, or null.</param>
public sealed record EntityColumn(string Name, ColumnType Type, Func<AdsEntity, object?> Get);
