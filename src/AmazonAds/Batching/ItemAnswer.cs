using AmazonAds.Entities;

namespace AmazonAds.Batching;

/// <summary>What a batch's answer says of one item.</summary>
/// <param name="Status">Success, failed, or not known.</param>
/// <param name="Id">The entity's id, where the answer names it.</param>
/// <param name="Code">The code of the error: Amazon's <c>errorType</c>.</param>
/// <param name="Message">The error in Amazon's words.</param>
internal sealed record ItemAnswer(WriteStatus Status, string? Id = null, string? Code = null, string? Message = null)
{
    /// <summary>The entity itself, where the answer holds it.</summary>
    public AdsEntity? Entity { get; init; }

    /// <summary>The item has no answer.</summary>
    public static ItemAnswer Missing { get; } = new(
        WriteStatus.Unknown, Code: "noAnswer", Message: "The answer says nothing of this item. Look at the entity before trying again.");

    /// <summary>The item has two answers that contradict each other.</summary>
    public static ItemAnswer Contradictory { get; } = new(
        WriteStatus.Unknown, Code: "contradictoryAnswer", Message: "The answer calls this item both a success and an error. Look at the entity before trying again.");

    /// <summary>Whether trying the item again may help: Amazon's throttling and inner errors. All others are final.</summary>
    public bool IsWorthAnotherTry => Status == WriteStatus.Failed
        && Code is "throttledError" or "internalServerError" or "THROTTLED" or "TOO_MANY_REQUESTS" or "INTERNAL_ERROR" or "CONFLICT" or "429" or "500";
}
