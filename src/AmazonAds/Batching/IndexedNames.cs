namespace AmazonAds.Batching;

/// <summary>How an answer by index calls its arrays and the index.</summary>
/// <param name="Success">The arrays of what was written.</param>
/// <param name="Error">The arrays of what was refused.</param>
/// <param name="Index">The member that names the item.</param>
internal sealed record IndexedNames(IReadOnlyList<string> Success, IReadOnlyList<string> Error, string Index)
{
    /// <summary>The names that nearly all answers use.</summary>
    public static IndexedNames Usual { get; } = new(["success"], ["error"], "index");

    /// <summary>Those of targets in the older version of Sponsored Brands.</summary>
    public static IndexedNames OfTargets { get; } = new(
        ["createTargetSuccessResults", "updateTargetSuccessResults"],
        ["createTargetErrorResults", "updateTargetErrorResults"],
        "targetRequestIndex");
}
