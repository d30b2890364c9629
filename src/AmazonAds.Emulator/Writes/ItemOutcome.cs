namespace AmazonAds.Emulator.Writes;

/// <summary>What became of one item: an id with its row, or an error.</summary>
internal readonly record struct ItemOutcome<TRow>(int Index, long Id, TRow? Row, ItemError? Error)
    where TRow : EmulatedEntity;
