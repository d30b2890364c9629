using AmazonAds.PowerShell.Tests.Running;

namespace AmazonAds.PowerShell.Tests;

/// <summary>Every <c>*.Tests.ps1</c> of this folder as one case, run by Pester on the built module.</summary>
public class PesterTests
{
    /// <summary>One row per file; a single skipped one where Pester cannot run.</summary>
    public static IEnumerable<TheoryDataRow<string>> Files() =>
        PowerShellHost.Current.Absence is { } absence
            ? [new TheoryDataRow<string>("*.Tests.ps1") { Skip = absence }]
            : Repository.SpecFiles().Select(file => new TheoryDataRow<string>(Path.GetFileName(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Pester_passes(string file)
    {
        var result = (await PesterRun.Result).Files.SingleOrDefault(result => result.File == file);

        Assert.True(result is not null, $"Pester gave no result for {file}.");
        TestContext.Current.TestOutputHelper?.WriteLine(result.Summary);
        Assert.True(result.Succeeded, result.FailureText);
        Assert.SkipWhen(result.Passed == 0 && result.Skipped > 0, result.Summary);
    }
}
