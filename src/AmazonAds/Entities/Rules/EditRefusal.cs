namespace AmazonAds.Entities;

/// <summary>Why an edit is refused before anything is sent.</summary>
/// <param name="Code">A stable code, for instance <c>nameMissing</c>.</param>
/// <param name="Reason">The reason, naming the constraint.</param>
public sealed record EditRefusal(string Code, string Reason);
