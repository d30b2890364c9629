namespace AmazonAds.Tests.Samples;

/// <summary>Where the samples of the repository lie.</summary>
internal static class SampleFile
{
    /// <summary>The full path of a sample.</summary>
    /// <param name="parts">Its path below <c>samples</c>.</param>
    public static string Of(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AmazonAds.PowerShell.sln"))) return Path.Combine([folder.FullName, "samples", .. parts]);
        }

        throw new DirectoryNotFoundException("The repository is not above the tests.");
    }
}
