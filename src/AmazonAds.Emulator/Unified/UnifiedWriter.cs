using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Unified;

/// <summary>Creates, changes and archives rows item by item, each by the rules of its own kind.</summary>
internal sealed class UnifiedWriter(UnifiedResource resource, State.ProfileRows rows, DateTimeOffset now, FaultEffect? fault)
{
    private readonly Dictionary<UnifiedSegment, WriteContext> contexts = [];
    private readonly Dictionary<int, ItemError> complaints = [];

    /// <summary>What is complained of although the item was carried out, by its index.</summary>
    public IReadOnlyDictionary<int, ItemError> Complaints => complaints;

    public List<ItemOutcome<EmulatedEntity>> Create(List<JsonElement> items) => Each(items, element =>
    {
        var item = new UnifiedItem(element);
        return resource.NewItem(item, rows) is { } segment
            ? segment.Create(ContextOf(segment), item.Element())
            : new(0, -1, null, item.Error ?? UnifiedError.Of("INVALID_INPUT", null, "It is not clear what this is."));
    });

    public List<ItemOutcome<EmulatedEntity>> Update(List<JsonElement> items) => Each(items, element =>
    {
        var item = new UnifiedItem(element);
        if (Find(item.Text(resource.IdMember)) is not { } segment)
            return item.Error is { } error ? new(0, -1, null, error) : Missing(item.Text(resource.IdMember), item.Has(resource.IdMember));
        resource.ChangedItem(item, segment);
        return item.Error is null ? segment.Update(ContextOf(segment), item.Element()) : new(0, -1, null, item.Error);
    });

    public List<ItemOutcome<EmulatedEntity>> Delete(List<JsonElement> ids) => Each(ids, element =>
    {
        var id = element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        return Find(id) is { } segment ? segment.Archive(ContextOf(segment), element) : Missing(id, id is not null);
    });

    /// <summary>The kind that holds a row.</summary>
    public UnifiedSegment? SegmentOf(EmulatedEntity row) => resource.Segments.Count == 1 ? resource.Segments[0] : row switch
    {
        EmulatedKeyword => UnifiedSegments.Of(isKeyword: true, isNegative: false, isOfCampaign: false),
        EmulatedNegativeKeyword keyword => UnifiedSegments.Of(isKeyword: true, isNegative: true, keyword.AdGroupId is null),
        EmulatedTarget => UnifiedSegments.Of(isKeyword: false, isNegative: false, isOfCampaign: false),
        EmulatedNegativeTarget target => UnifiedSegments.Of(isKeyword: false, isNegative: true, target.AdGroupId is null),
        _ => null,
    };

    private List<ItemOutcome<EmulatedEntity>> Each(List<JsonElement> items, Func<JsonElement, ItemOutcome<EmulatedEntity>> apply)
    {
        var outcomes = new List<ItemOutcome<EmulatedEntity>>(items.Count);
        lock (rows.Gate)
        {
            for (var index = 0; index < items.Count; index++)
            {
                var injected = fault?.ErrorFor(index, resource.Singular);
                if (injected is not null && injected.ErrorType == UnifiedError.PartialSuccess)
                    complaints[index] = UnifiedError.Of("FIELD_VALUE_IS_INVALID", null, "A part of it was left out");
                outcomes.Add(injected is not null && !complaints.ContainsKey(index)
                    ? new(index, -1, null, injected)
                    : apply(items[index]) with { Index = index });
            }
        }

        return fault is null ? outcomes : fault.Distort(outcomes);
    }

    private UnifiedSegment? Find(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? resource.Segments.FirstOrDefault(segment => segment.Holds(rows, id)) : null;

    private ItemOutcome<EmulatedEntity> Missing(string? id, bool isGiven) => new(0, -1, null, isGiven
        ? UnifiedError.Of("RESOURCE_ID_NOT_FOUND", resource.IdMember, $"There is no {resource.Singular} {id}")
        : UnifiedError.Of("FIELD_VALUE_IS_NULL", resource.IdMember, $"{resource.IdMember} is required"));

    private WriteContext ContextOf(UnifiedSegment segment)
    {
        if (!contexts.TryGetValue(segment, out var context))
            contexts.Add(segment, context = new WriteContext(rows, now));
        return context;
    }
}
