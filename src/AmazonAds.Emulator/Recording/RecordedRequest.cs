namespace AmazonAds.Emulator;

/// <summary>One request that the emulator answered, or let drop.</summary>
/// <param name="Number">Its place in the order of answers, from 1.</param>
/// <param name="At">When it came.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path without the query.</param>
/// <param name="Query">The query without its question mark.</param>
/// <param name="ProfileId">The profile that scoped it, if any.</param>
/// <param name="Status">The status that was answered; 0 where the connection was torn down instead.</param>
/// <param name="Delivery">How the answer was delivered.</param>
/// <param name="RequestId">The request id that was answered.</param>
/// <param name="Body">The request's body, if the log keeps bodies.</param>
public sealed record RecordedRequest(
    long Number,
    DateTimeOffset At,
    string Method,
    string Path,
    string Query,
    long? ProfileId,
    int Status,
    EmulatorDelivery Delivery,
    string RequestId,
    string? Body);
