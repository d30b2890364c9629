using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Entities;

/// <summary>What is matched here, because a kind's list has no such filter: names and states.</summary>
/// <typeparam name="T">The model.</typeparam>
internal sealed class LocalFilter<T>
    where T : AdsEntity
{
    private readonly TextFilter? texts;
    private readonly Func<T, string?> textOf;
    private readonly IReadOnlyList<string> states;
    private readonly EntityField? state;

    private LocalFilter(TextFilter? texts, Func<T, string?> textOf, IReadOnlyList<string> states, EntityField? state)
    {
        this.texts = texts;
        this.textOf = textOf;
        this.states = states;
        this.state = state;
    }

    /// <summary>Splits a query into what the service filters and what is filtered here; no filter where there is nothing left for it.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="query">The query.</param>
    /// <param name="wildcards">Names with wildcards, which no service matches; null for none.</param>
    /// <param name="textOf">The name of an entity.</param>
    public static (EntityQuery Service, LocalFilter<T>? Local) Split(
        EntityKind kind, EntityQuery query, TextFilter? wildcards, Func<T, string?> textOf)
    {
        var names = wildcards ?? (kind.Filters.Text is null ? TextFilter.Local(query.Names) : null);
        var isStateLocal = query.States.Count > 0 && (kind.Filters.State is null || (kind.OnePath is not null && query.Ids.Count > 0) || query.States.Count > kind.Filters.MaxStates
            || (kind.Filters.MaxStates == 1 && kind.Field("State") is { } only && !only.Known.Contains(query.States[0], StringComparer.OrdinalIgnoreCase)));
        var service = query with
        {
            Names = names is null ? query.Names : [],
            States = isStateLocal ? [] : query.States,
        };
        return (service, names is null && !isStateLocal ? null : new LocalFilter<T>(names, textOf, isStateLocal ? query.States : [], kind.Field("State")));
    }

    /// <summary>Whether an entity is wanted.</summary>
    /// <param name="entity">The entity.</param>
    public bool Matches(T entity) =>
        texts?.Matches(textOf(entity)) != false
        && (states.Count == 0 || (state?.Of(entity) is string value && states.Contains(value, StringComparer.OrdinalIgnoreCase)));
}
