using System.Collections.Concurrent;
using System.Reflection;

namespace AmazonAds.Entities;

/// <summary>The way from an entity to the property that holds a field.</summary>
/// <param name="path">Names of properties, with points between nested ones.</param>
internal sealed class FieldProperty(string path)
{
    private readonly string[] names = path.Split('.');
    private readonly ConcurrentDictionary<Type, PropertyInfo?[]> ways = new();

    /// <summary>Whether a model has such a property.</summary>
    /// <param name="entity">An entity of the model.</param>
    public bool Exists(AdsEntity entity) => WayOf(entity).All(step => step is not null);

    /// <summary>The value, or null.</summary>
    /// <param name="entity">The entity.</param>
    public object? Get(AdsEntity entity)
    {
        object? at = entity;
        foreach (var step in WayOf(entity)) at = at is null ? null : step?.GetValue(at);
        return at;
    }

    /// <summary>Whether the property, something on the way to it or something below it was changed.</summary>
    /// <param name="entity">The entity.</param>
    public bool IsChanged(AdsEntity entity)
    {
        object? at = entity;
        foreach (var step in WayOf(entity))
        {
            if (at is not AdsObject holder || step is null) return false;
            if (holder.Before?.ContainsKey(step.Name) == true) return true;
            at = step.GetValue(holder);
        }

        return IsEdited(at);
    }

    /// <summary>The value as it was read.</summary>
    /// <param name="entity">The entity.</param>
    public object? Before(AdsEntity entity)
    {
        object? at = entity;
        foreach (var step in WayOf(entity))
        {
            if (at is not AdsObject holder || step is null) return null;
            at = holder.Before?.TryGetValue(step.Name, out var before) == true ? before : step.GetValue(holder);
        }

        return at;
    }

    private static bool IsEdited(object? value) => value switch
    {
        AdsObject item => item.Before is { Count: > 0 }
            || item.GetType().GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)
                .Any(property => IsEdited(property.GetValue(item))),
        string => false,
        IEnumerable<AdsObject> items => items.Any(IsEdited),
        _ => false,
    };

    private PropertyInfo?[] WayOf(AdsEntity entity) => ways.GetOrAdd(entity.GetType(), static (type, names) =>
    {
        var way = new PropertyInfo?[names.Length];
        for (var index = 0; index < names.Length; index++)
        {
            way[index] = type?.GetProperty(names[index]);
            type = way[index]?.PropertyType!;
        }

        return way;
    }, names);
}
