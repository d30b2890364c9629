namespace AmazonAds.PowerShell.Tests.Running;

/// <summary>What <c>Invoke-Specs.ps1</c> wrote down.</summary>
internal sealed record PesterResult(IReadOnlyList<PesterFile> Files);
