namespace AmazonAds.Pipeline;

/// <summary>A message for the wire, and what it is called.</summary>
/// <param name="Message">The message.</param>
/// <param name="Through">What carries it instead of sockets, or null.</param>
/// <param name="Operation">Method and path.</param>
/// <param name="ProfileId">The profile it is for, or null.</param>
internal sealed record WireAttempt(HttpRequestMessage Message, HttpMessageHandler? Through, string Operation, string? ProfileId);
