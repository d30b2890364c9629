namespace AmazonAds.ContractTable;

/// <summary>Where things lie.</summary>
/// <param name="Root">The root of the checkout.</param>
internal sealed record Repository(string Root)
{
    /// <summary>The catalog.</summary>
    public string Catalog => Path.Combine(Root, "src", "AmazonAds", "Operations", "Operations.tsv");

    /// <summary>Which cmdlet offers which operation.</summary>
    public string Cmdlets => Path.Combine(Root, "docs", "contract-cmdlets.tsv");

    /// <summary>What the APIs have not.</summary>
    public string Absences => Path.Combine(Root, "docs", "contract-absent.tsv");

    /// <summary>The table for readers.</summary>
    public string Table => Path.Combine(Root, "docs", "contract.md");

    /// <summary>The checkout that a folder is in.</summary>
    /// <param name="folder">The folder.</param>
    public static Repository Above(string folder)
    {
        for (var directory = folder; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (File.Exists(Path.Combine(directory, "AmazonAds.PowerShell.sln"))) return new Repository(directory);
        }

        throw new DirectoryNotFoundException($"{folder} is in no checkout of the repository.");
    }
}
