using System.Text.Json;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Entities;

/// <summary>One kind of entity: its names on the wire and what can be done with it.</summary>
internal abstract class EntityKind
{
    /// <summary>The name of the collection in paths and bodies, such as <c>keywords</c>.</summary>
    public abstract string Plural { get; }

    public abstract string Singular { get; }

    /// <summary>The name of the id member, such as <c>keywordId</c>.</summary>
    public abstract string IdMember { get; }

    /// <summary>The vendor media type of Sponsored Products v3.</summary>
    public abstract string MediaType { get; }

    /// <summary>The name that errors give this kind.</summary>
    public abstract string EntityType { get; }

    public abstract EmulatorResponse List(ProfileRows rows, ListRequest request, EmulatorOptions options, FaultEffect? fault);

    public abstract EmulatorResponse Create(WriteContext context, List<JsonElement> items, bool whole, FaultEffect? fault);

    public abstract EmulatorResponse Update(WriteContext context, List<JsonElement> items, bool whole, FaultEffect? fault);

    public abstract EmulatorResponse Delete(WriteContext context, List<JsonElement> ids, FaultEffect? fault);

    public abstract EmulatorResponse ListByOffset(ProfileRows rows, ListFilter filter, long start, int count, bool extended);

    public abstract EmulatorResponse GetByNumber(ProfileRows rows, long id, bool extended);

    public abstract EmulatorResponse ArchiveByNumber(WriteContext context, long id);

    public abstract EmulatorResponse WriteByNumber(WriteContext context, List<JsonElement> items, bool create, FaultEffect? fault);
}
