namespace AmazonAds.HelpBuilder.Pages;

/// <summary>A related topic: a name alone for a cmdlet or an about_ topic, an address for anything else.</summary>
internal sealed record HelpLink(string Text, string Address);
