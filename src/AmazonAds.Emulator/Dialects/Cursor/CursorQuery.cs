using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Dialects.Cursor;

/// <summary>A listing that was understood: whether it asks for extended data, and what answers it.</summary>
internal sealed record CursorQuery(bool IsExtended, Func<Call, EmulatorOptions, EmulatorResponse> Answer);
