using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the resources of the operation that a cmdlet stands for.</summary>
public sealed class ProductResourceCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        ProductResources.All(OperationOf(commandName))
            .Where(name => Completions.Fits(name, wordToComplete))
            .Select(name => Completions.Of(name, ProductResources.KindOf(name) switch
            {
                ProductDataKind.Price => "may be kept for an hour",
                ProductDataKind.Content => "may be kept for 24 hours",
                _ => "may be kept",
            }));

    private static ProductOperation OperationOf(string command) => command switch
    {
        "Find-AdsProduct" => ProductOperation.SearchItems,
        "Get-AdsProductVariation" => ProductOperation.GetVariations,
        "Get-AdsBrowseNode" => ProductOperation.GetBrowseNodes,
        _ => ProductOperation.GetItems,
    };
}
