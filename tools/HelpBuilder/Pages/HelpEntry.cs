namespace AmazonAds.HelpBuilder.Pages;

/// <summary>A named thing (a parameter, a type) and its paragraphs.</summary>
internal sealed record HelpEntry(string Name, IReadOnlyList<string> Text);
