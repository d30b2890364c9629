using System.Management.Automation;
using AmazonAds.Products;

namespace AmazonAds.PowerShell;

/// <content>Errors of the product catalogue.</content>
internal static partial class Errors
{
    /// <summary>There is no connection to the product catalogue.</summary>
    public static ErrorRecord NoProductConnection() => Record(
        new InvalidOperationException("There is no connection to the product catalogue yet. Make one with Connect-AdsProductApi, or try things out with Connect-AdsProductApi -Emulator."),
        "AdsNoProductConnection", ErrorCategory.ConnectionError, null, "Run Connect-AdsProductApi first.");

    /// <summary>No connection to the product catalogue has this name.</summary>
    /// <param name="name">The name.</param>
    public static ErrorRecord ProductConnectionNotFound(string name) => Record(
        new ItemNotFoundException($"There is no connection to the product catalogue named '{name}'."),
        "AdsConnectionNotFound", ErrorCategory.ObjectNotFound, name, "Run Connect-AdsProductApi -Name to make it.");

    /// <summary>Something is not an ASIN, or not the id of a browse node.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="id">What was given.</param>
    public static ErrorRecord ProductIdInvalid(string refusal, object? id) => Record(
        new ArgumentException(refusal), "AdsProductIdInvalid", ErrorCategory.InvalidArgument, id, "Correct it; the others are not affected.");

    /// <summary>Amazon has nothing for an id.</summary>
    /// <param name="error">What it says.</param>
    /// <param name="what">What the id is of, in words.</param>
    /// <param name="marketplace">The marketplace.</param>
    public static ErrorRecord ProductNotFound(ProductIdError error, string what, string marketplace) => Record(
        new ItemNotFoundException($"Nothing can be told of the {what} {error.Id} of {marketplace} ({error.Code}): {error.Message}"),
        "AdsProductNotFound." + error.Code, ErrorCategory.ObjectNotFound, error.Id, "Check the id and the marketplace; the others are not affected.");
}
