using System.Text.Json;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Dialects.Offset;

/// <summary>
/// One kind of entity as a dialect with offsets offers it: listed by GET with <c>startIndex</c> and <c>count</c>, got
/// and archived by number, written in arrays that are answered in order.
/// </summary>
internal abstract class OffsetResource
{
    /// <summary>The path of the list; rows, and extended ones, are below it.</summary>
    public required string Path { get; init; }

    /// <summary>The most rows of a page, where it is less than the emulator's own bound.</summary>
    public int MostRows { get; init; } = int.MaxValue;

    /// <summary>The most items of one write, where it is less than the emulator's own bound.</summary>
    public int MostItems { get; init; } = int.MaxValue;

    /// <summary>The media type of lists, which requests must accept; null where they are plain JSON.</summary>
    public string? ListType { get; init; }

    /// <summary>The media type of one row.</summary>
    public string RowType { get; init; } = MediaTypes.Json;

    /// <summary>The media type of answers to writes, which requests must accept; null where they are plain JSON.</summary>
    public string? WriteType { get; init; }

    /// <summary>Whether rows can be created and changed, not only read and archived.</summary>
    public abstract bool IsWritable { get; }

    public abstract EmulatorResponse List(ProfileRows rows, Dictionary<string, string> parameters, long start, int count, bool extended);

    public abstract EmulatorResponse Get(ProfileRows rows, long id, bool extended);

    public abstract EmulatorResponse Archive(WriteContext context, long id);

    public abstract EmulatorResponse Write(WriteContext context, List<JsonElement> items, bool create, FaultEffect? fault);
}
