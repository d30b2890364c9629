using System.Text.Json;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Unified;

/// <summary>One kind of v3's rows as part of what v1 offers: a list there may show several kinds.</summary>
internal abstract class UnifiedSegment
{
    public bool IsKeyword { get; init; }

    public bool IsNegative { get; init; }

    public bool IsOfCampaign { get; init; }

    /// <summary>The name of the kind in errors.</summary>
    public abstract string EntityType { get; }

    public abstract bool Holds(ProfileRows rows, long id);

    public abstract ItemOutcome<EmulatedEntity> Create(WriteContext context, JsonElement item);

    public abstract ItemOutcome<EmulatedEntity> Update(WriteContext context, JsonElement item);

    public abstract ItemOutcome<EmulatedEntity> Archive(WriteContext context, JsonElement id);

    public abstract void Write(JsonBytes json, EmulatedEntity row, ProfileRows rows);

    /// <summary>What a query asks of these rows; null where it can ask for none of them.</summary>
    public abstract UnifiedListing? Plan(UnifiedQuery query, ProfileRows rows);
}
