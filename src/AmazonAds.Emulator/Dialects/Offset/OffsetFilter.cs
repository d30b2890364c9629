using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Dialects.Offset;

/// <summary>A filter of a listing: its name in the query, and how its value narrows what is listed.</summary>
internal sealed record OffsetFilter<TRow>(string Name, Action<RowFilter<TRow>, string> Narrow)
    where TRow : EmulatedEntity;
