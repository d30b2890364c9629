namespace AmazonAds.Batching;

/// <summary>What became of one item.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="Id">The entity's id: the given one, or that of what was created; null when there is none.</param>
/// <param name="Status">Success, failed, or not known.</param>
/// <param name="Code">Amazon's code of the error, or null.</param>
/// <param name="Message">What happened, in words, or null.</param>
/// <param name="Input">What the caller gave.</param>
/// <param name="RequestId">Amazon's id of the request that decided, or null.</param>
public sealed record WriteOutcome(
    string ProfileId, string? Id, WriteStatus Status, string? Code, string? Message, object? Input, string? RequestId);
