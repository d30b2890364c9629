namespace AmazonAds.PowerShell.Loader;

/// <summary>Where a native library may lie inside the module folder.</summary>
internal static class NativeLibraryPaths
{
    /// <summary>
    /// The paths to try, best first, relative to the module folder. On Linux the other C library's build comes
    /// last: it loads only where a compatibility layer is installed, and then it is right.
    /// </summary>
    internal static IReadOnlyList<string> Candidates(string library, RuntimePlatform platform)
    {
        var file = FileName(library, platform.OperatingSystem);
        return [.. Identifiers(platform).Select(rid => Path.Combine("runtimes", rid, "native", file)), file];
    }

    /// <summary>The runtime identifiers whose native libraries may serve on a platform, best first.</summary>
    internal static IReadOnlyList<string> Identifiers(RuntimePlatform platform)
    {
        if (platform.OperatingSystem != "linux")
            return [$"{platform.OperatingSystem}-{platform.Architecture}"];

        var glibc = $"linux-{platform.Architecture}";
        var musl = $"linux-musl-{platform.Architecture}";
        return platform.IsMusl ? [musl, glibc] : [glibc, musl];
    }

    private static string FileName(string library, string operatingSystem)
    {
        var (prefix, suffix) = operatingSystem switch
        {
            "win" => ("", ".dll"),
            "osx" => ("lib", ".dylib"),
            _ => ("lib", ".so"),
        };
        return library.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            ? library
            : (library.StartsWith("lib", StringComparison.Ordinal) ? "" : prefix) + library + suffix;
    }
}
