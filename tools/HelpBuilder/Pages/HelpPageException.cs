namespace AmazonAds.HelpBuilder.Pages;

/// <summary>A page that does not follow the schema.</summary>
internal sealed class HelpPageException(string message) : Exception(message);
