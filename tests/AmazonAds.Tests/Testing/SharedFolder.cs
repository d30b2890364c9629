using System.Runtime.CompilerServices;

namespace AmazonAds.Tests.Testing;

/// <summary>
/// The folder of documents and recordings that lie beside a clone and never in it: named by the environment variable
/// AMAZONADS_SHARED, else <c>../shared</c> from the root of the repository.
/// </summary>
internal static class SharedFolder
{
    private const string Variable = "AMAZONADS_SHARED";

    /// <summary>The folder, or null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>A path within the folder; skips the running test where the folder is absent.</summary>
    public static string Require(params string[] parts)
    {
        Assert.SkipWhen(Path is null, $"needs the shared folder: set {Variable} or put it beside the repository");
        return System.IO.Path.Combine([Path!, .. parts]);
    }

    private static string? Find([CallerFilePath] string thisFile = "")
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
            return Directory.Exists(named) ? named : null;
        return Above(AppContext.BaseDirectory) ?? Above(System.IO.Path.GetDirectoryName(thisFile));
    }

    /// <summary>The folder beside the repository that holds a directory.</summary>
    private static string? Above(string? directory)
    {
        while (!string.IsNullOrEmpty(directory))
        {
            if (File.Exists(System.IO.Path.Combine(directory, "AmazonAds.PowerShell.sln")))
            {
                var candidate = System.IO.Path.GetFullPath(System.IO.Path.Combine(directory, "..", "shared"));
                return Directory.Exists(System.IO.Path.Combine(candidate, "specs")) ? candidate : null;
            }

            directory = System.IO.Path.GetDirectoryName(directory);
        }

        return null;
    }
}
