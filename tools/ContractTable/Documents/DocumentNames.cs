namespace AmazonAds.ContractTable.Documents;

/// <summary>The documents that the catalog is made from, by file name without the extension, in the order of the table.</summary>
internal static class DocumentNames
{
    /// <summary>All of them. The retired Sponsored Products version 2 is none of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "profiles-v2", "portfolios-v3", "sponsored-products-v3", "sponsored-brands-v4", "sponsored-display-v3", "ads-v1-all",
        "reporting-v3", "exports-v1", "change-history", "account-budgets", "test-accounts", "marketing-stream",
    ];
}
