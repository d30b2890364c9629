using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.Entities;

/// <summary>Writes a row as one dialect spells it.</summary>
internal delegate void RowWriter<in TRow>(JsonBytes json, TRow row, bool extended);
