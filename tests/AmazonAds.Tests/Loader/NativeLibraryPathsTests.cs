using System.Runtime.InteropServices;
using AmazonAds.PowerShell.Loader;

namespace AmazonAds.Tests.Loader;

public class NativeLibraryPathsTests
{
    [Theory]
    [InlineData("linux-x64", Architecture.X64, "linux", "linux-x64", "libe_sqlite3.so")]
    [InlineData("debian.12-x64", Architecture.X64, "linux", "linux-x64", "libe_sqlite3.so")]
    [InlineData("linux-arm64", Architecture.Arm64, "linux", "linux-arm64", "libe_sqlite3.so")]
    [InlineData("linux-musl-x64", Architecture.X64, "linux", "linux-musl-x64", "libe_sqlite3.so")]
    [InlineData("alpine.3.20-x64", Architecture.X64, "linux", "linux-musl-x64", "libe_sqlite3.so")]
    [InlineData("linux-musl-arm64", Architecture.Arm64, "linux", "linux-musl-arm64", "libe_sqlite3.so")]
    [InlineData("osx-x64", Architecture.X64, "osx", "osx-x64", "libe_sqlite3.dylib")]
    [InlineData("osx-arm64", Architecture.Arm64, "osx", "osx-arm64", "libe_sqlite3.dylib")]
    [InlineData("win-x64", Architecture.X64, "win", "win-x64", "e_sqlite3.dll")]
    [InlineData("win-x86", Architecture.X86, "win", "win-x86", "e_sqlite3.dll")]
    [InlineData("win-arm64", Architecture.Arm64, "win", "win-arm64", "e_sqlite3.dll")]
    public void The_first_candidate_is_the_platforms_own_build(
        string reported, Architecture architecture, string operatingSystem, string folder, string file)
    {
        var platform = RuntimePlatform.From(reported, architecture, operatingSystem);

        var candidates = NativeLibraryPaths.Candidates("e_sqlite3", platform);

        Assert.Equal(Path.Combine("runtimes", folder, "native", file), candidates[0]);
        Assert.Equal(file, candidates[^1]);
    }

    [Fact]
    public void The_process_decides_the_architecture_not_the_identifier()
    {
        var platform = RuntimePlatform.From("win-arm64", Architecture.X64, "win");

        Assert.Equal(["win-x64"], NativeLibraryPaths.Identifiers(platform));
    }

    [Theory]
    [InlineData("linux-x64", "linux-x64", "linux-musl-x64")]
    [InlineData("linux-musl-x64", "linux-musl-x64", "linux-x64")]
    public void On_linux_the_other_c_library_is_the_last_resort(string reported, string first, string second)
    {
        var platform = RuntimePlatform.From(reported, Architecture.X64, "linux");

        Assert.Equal([first, second], NativeLibraryPaths.Identifiers(platform));
    }

    [Theory]
    [InlineData("e_sqlite3.dll", "win", "e_sqlite3.dll")]
    [InlineData("libe_sqlite3", "linux", "libe_sqlite3.so")]
    [InlineData("libe_sqlite3.so", "linux", "libe_sqlite3.so")]
    public void A_name_that_is_already_decorated_is_left_alone(string library, string operatingSystem, string file)
    {
        var platform = RuntimePlatform.From("", Architecture.X64, operatingSystem);

        Assert.Equal(file, NativeLibraryPaths.Candidates(library, platform)[^1]);
    }
}
