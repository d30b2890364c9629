using AmazonAds.Entities;

namespace AmazonAds.Storage;

/// <summary>A page on its way into the store.</summary>
/// <param name="Pass">The pass it belongs to.</param>
/// <param name="Page">Rows, with the JSON of each.</param>
/// <param name="NextCursor">The cursor to save with it: where a pass that is interrupted after this page goes on; null for at its start. Kept as it is, an empty one too.</param>
/// <param name="CountsAsSeen">
/// Whether it is a page of the list: its rows are counted and its cursor is saved. False for rows asked for once more
/// by id; what changed in them counts all the same.
/// </param>
/// <param name="Owner">The memory of the page's JSON; disposed of by the store when the page is written or dropped.</param>
public sealed record PageWrite(SyncPass Pass, EntityPage Page, string? NextCursor, bool CountsAsSeen, IDisposable Owner);
