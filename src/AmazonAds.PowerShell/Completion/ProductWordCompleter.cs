using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes words of the product catalogue that are known today, by the name of the parameter; others can be given all the same.</summary>
public sealed class ProductWordCompleter : IArgumentCompleter
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Marketplace"] = ProductMarketplace.Known,
        ["CredentialVersion"] = ProductCredentialVersion.Known,
        ["Availability"] = ["Available", "IncludeOutOfStock"],
        ["Condition"] = ["Any", "New"],
        ["DeliveryFlag"] = ["AmazonGlobal", "FreeShipping", "FulfilledByAmazon", "Prime"],
        ["SortBy"] = ["AvgCustomerReviews", "Featured", "NewestArrivals", "Price:HighToLow", "Price:LowToHigh", "Relevance"],
        ["SearchIndex"] =
        [
            "All", "Apparel", "Appliances", "Automotive", "Baby", "Beauty", "Books", "Computers", "Electronics", "Fashion", "GardenAndOutdoor",
            "HealthPersonalCare", "HomeAndKitchen", "Industrial", "KindleStore", "MobileApps", "MoviesAndTV", "Music", "MusicalInstruments",
            "OfficeProducts", "PetSupplies", "Software", "SportsAndOutdoors", "ToolsAndHomeImprovement", "ToysAndGames", "VideoGames",
        ],
    };

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        (Words.GetValueOrDefault(parameterName) ?? []).Where(word => Completions.Fits(word, wordToComplete)).Select(word => Completions.Of(word, word));
}
