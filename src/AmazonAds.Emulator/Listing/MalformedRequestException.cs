namespace AmazonAds.Emulator.Listing;

/// <summary>A request that cannot be understood; its message goes into the 400.</summary>
internal sealed class MalformedRequestException(string message) : Exception(message);
