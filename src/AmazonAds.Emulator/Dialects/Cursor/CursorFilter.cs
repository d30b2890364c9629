using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Dialects.Cursor;

/// <summary>A filter of a listing: its name in the body, and how its value narrows what is listed.</summary>
internal sealed record CursorFilter<TRow>(string Name, Action<RowFilter<TRow>, FilterValue> Narrow)
    where TRow : EmulatedEntity;
