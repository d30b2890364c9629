namespace AmazonAds.HelpBuilder.Pages;

/// <summary>An example: what to type, and what it does.</summary>
internal sealed record HelpExample(string Title, string Code, IReadOnlyList<string> Remarks);
