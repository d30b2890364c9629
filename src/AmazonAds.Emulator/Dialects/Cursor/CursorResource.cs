using System.Text.Json;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Dialects.Cursor;

/// <summary>
/// One kind of entity as a dialect with cursors offers it: listed by POST, written in batches that are answered by
/// index, each path with a media type of its own.
/// </summary>
internal abstract class CursorResource
{
    /// <summary>The path of creating and updating; listing and deleting are below it.</summary>
    public required string Path { get; init; }

    public required string MediaType { get; init; }

    /// <summary>The name of the array of rows or items in bodies.</summary>
    public required string Collection { get; init; }

    /// <summary>The name of the filter whose ids are deleted; null where nothing can be.</summary>
    public string? DeletionFilter { get; init; }

    /// <summary>The most items of one write.</summary>
    public int MostItems { get; init; } = 1_000;

    /// <summary>The most rows of a page, where it is less than the emulator's own bound.</summary>
    public int MostRows { get; init; } = int.MaxValue;

    /// <summary>What the path is for. Default: everything.</summary>
    public CursorUse Use { get; init; }

    /// <summary>Understands the body of a listing; null stands for none.</summary>
    /// <exception cref="Listing.MalformedRequestException">It cannot be understood.</exception>
    public abstract CursorQuery Read(JsonElement? body);

    public abstract EmulatorResponse Create(WriteContext context, List<JsonElement> items, bool whole, FaultEffect? fault);

    public abstract EmulatorResponse Update(WriteContext context, List<JsonElement> items, bool whole, FaultEffect? fault);

    public abstract EmulatorResponse Delete(WriteContext context, List<JsonElement> ids, FaultEffect? fault);
}
