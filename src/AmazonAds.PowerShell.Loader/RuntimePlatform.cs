using System.Runtime.InteropServices;

namespace AmazonAds.PowerShell.Loader;

/// <summary>What the choice of a native library depends on.</summary>
/// <param name="OperatingSystem"><c>win</c>, <c>osx</c> or <c>linux</c>, as runtime identifiers spell it.</param>
/// <param name="Architecture">The architecture of the process, as runtime identifiers spell it: <c>x64</c>, <c>arm64</c>, …</param>
/// <param name="IsMusl">Whether the C library is musl (Alpine) and not glibc.</param>
internal readonly record struct RuntimePlatform(string OperatingSystem, string Architecture, bool IsMusl)
{
    /// <summary>
    /// Reads the platform of a process. Of the reported identifier only the C library is taken: the runtime of
    /// a Linux distribution may report itself as <c>alpine.3.20-x64</c> or <c>debian.12-x64</c>.
    /// </summary>
    internal static RuntimePlatform From(string runtimeIdentifier, Architecture architecture, string operatingSystem) => new(
        operatingSystem,
#pragma warning disable CA1308 // runtime identifiers are lower case by definition
        architecture.ToString().ToLowerInvariant(),
#pragma warning restore CA1308
        operatingSystem == "linux"
            && (runtimeIdentifier.Contains("-musl", StringComparison.Ordinal)
                || runtimeIdentifier.StartsWith("alpine", StringComparison.Ordinal)));
}
