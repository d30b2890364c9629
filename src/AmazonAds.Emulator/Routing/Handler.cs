namespace AmazonAds.Emulator.Routing;

/// <summary>What answers one method of one path, and for whom.</summary>
internal sealed record Handler(Access Access, Func<Call, EmulatorResponse> Answer);
