namespace AmazonAds.PowerShell.Tests.Running;

/// <summary>The outcome of one file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Succeeded">Whether Pester calls the whole file passed, its set-up and tear-down included.</param>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed.</param>
/// <param name="Skipped">Tests that were skipped.</param>
/// <param name="SkippedTests">Their names.</param>
/// <param name="Failures">What failed.</param>
internal sealed record PesterFile(
    string File,
    bool Succeeded,
    int Passed,
    int Failed,
    int Skipped,
    IReadOnlyList<string> SkippedTests,
    IReadOnlyList<PesterFailure> Failures)
{
    internal string Summary => string.Join(
        '\n',
        [$"{File}: {Passed} passed, {Failed} failed, {Skipped} skipped", .. SkippedTests.Select(name => $"skipped: {name}")]);

    internal string FailureText => string.Join(
        "\n\n",
        [$"{Failed} of {Passed + Failed} tests failed in {File}.", .. Failures.Select(failure => failure.ToString())]);
}
