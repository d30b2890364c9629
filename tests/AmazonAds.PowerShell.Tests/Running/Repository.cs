namespace AmazonAds.PowerShell.Tests.Running;

/// <summary>Where things lie in the working copy that these tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string SpecFolder => Path.Combine(Root, "tests", "AmazonAds.PowerShell.Tests");

    internal static IEnumerable<string> SpecFiles() =>
        Directory.EnumerateFiles(SpecFolder, "*.Tests.ps1").Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AmazonAds.PowerShell.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests run outside the working copy that they were built from.");
    }
}
