namespace AmazonAds.Entities.Shapes;

/// <summary>A column that holds one value of a model.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="Name">The column's name: the JSON names in snake case, nested ones joined.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Get">The value: text, decimal, boolean, or null.</param>
internal sealed record ShapeColumn<T>(string Name, ColumnType Type, Func<T, object?> Get);
