using System.Text.Json;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>One kind of targets of the older version: listed by POST with typed filters, got and archived by number, written in arrays below a name.</summary>
internal abstract class BrandsTargets
{
    /// <summary>The path of writes; the list and single rows are below it.</summary>
    public required string Path { get; init; }

    /// <summary>The name of the array of rows or items in bodies.</summary>
    public required string Collection { get; init; }

    public required string ListType { get; init; }

    public required string RowType { get; init; }

    public required string CreateType { get; init; }

    public required string UpdateType { get; init; }

    public required string ArchiveType { get; init; }

    /// <summary>Answers a list.</summary>
    /// <exception cref="Listing.MalformedRequestException">The body cannot be understood.</exception>
    public abstract EmulatorResponse List(Call call, EmulatorOptions options, JsonElement body);

    public abstract EmulatorResponse? Get(State.ProfileRows rows, long id);

    public abstract EmulatorResponse? Archive(WriteContext context, long id);

    public abstract EmulatorResponse Write(WriteContext context, List<JsonElement> items, bool create, bool whole, FaultEffect? fault);
}
