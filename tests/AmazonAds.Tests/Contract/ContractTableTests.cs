using System.Text.RegularExpressions;
using AmazonAds.ContractTable;
using AmazonAds.ContractTable.Table;
using AmazonAds.Operations;

namespace AmazonAds.Tests.Contract;

/// <summary>The table of how each operation is reached, against the catalog and the manifest.</summary>
public sealed partial class ContractTableTests
{
    private const string Advice = "Run dotnet run --project tools/ContractTable and commit docs/contract.md.";

    /// <summary>Cmdlets that ask Amazon Ads for nothing, or for anything.</summary>
    private static readonly string[] OfNoOperation =
    [
        "Connect-AdsAccount", "Disconnect-AdsAccount", "Get-AdsConnection", "Select-AdsProfile", "Get-AdsMetric", "Get-AdsRateLimit",
        "Set-AdsRateLimit", "Start-AdsEmulator", "Stop-AdsEmulator", "Invoke-AdsRequest",

        // The product catalogue is another API, which the documents of the Ads API do not hold.
        "Connect-AdsProductApi", "Disconnect-AdsProductApi", "Get-AdsProduct", "Find-AdsProduct", "Get-AdsProductVariation", "Get-AdsBrowseNode", "Get-AdsCache",
        "Clear-AdsCache",

        // What a store tells.
        "Get-AdsSync", "Get-AdsChange",
    ];

    private static readonly Repository Here = Repository.Above(AppContext.BaseDirectory);

    private static IReadOnlyList<CmdletOperation> Rows => CmdletOperation.ReadAll(Here.Cmdlets);

    private static IReadOnlyList<Absence> Absences => Absence.ReadAll(Here.Absences);

    private static string[] Exported =>
        [.. CmdletName().Matches(File.ReadAllText(Path.Combine(Here.Root, "module", "AmazonAds.PowerShell.psd1"))).Select(match => match.Groups["name"].Value)];

    [Fact]
    public void The_page_is_what_the_tool_makes_of_the_tables() =>
        Assert.True(ContractPage.Write(AdsOperations.All, Rows, Absences) == File.ReadAllText(Here.Table).ReplaceLineEndings("\n"), Advice);

    [Fact]
    public void Every_cmdlet_of_the_table_is_in_the_manifest() =>
        Assert.Empty(Rows.Select(row => row.Cmdlet).Except(Exported, StringComparer.Ordinal));

    [Fact]
    public void Every_cmdlet_of_the_manifest_is_in_the_table() =>
        Assert.Empty(Exported
            .Except(Rows.Select(row => row.Cmdlet), StringComparer.Ordinal)
            .Except(OfNoOperation, StringComparer.Ordinal)
            .Select(cmdlet => $"{cmdlet}: say in docs/contract-cmdlets.tsv which operations it offers"));

    [Fact]
    public void Every_operation_of_the_table_is_in_the_catalog() =>
        Assert.Empty(Rows.Select(row => row.Operation).Except(AdsOperations.All.Select(operation => operation.Name), StringComparer.Ordinal));

    [Fact]
    public void No_row_comes_twice() => Assert.Equal(Rows.Count, Rows.DistinctBy(row => (row.Operation, row.Cmdlet)).Count());

    [Fact]
    public void An_example_runs_the_cmdlet_it_stands_for() =>
        Assert.Empty(Rows.Where(row => row.Example.Length > 0 && !Regex.IsMatch(row.Example, $@"\b{row.Cmdlet}\b")).Select(row => row.Example));

    [Fact]
    public void What_an_API_has_not_is_not_in_the_catalog()
    {
        Assert.Empty(Absences.Where(absence => AdsOperations.All.Any(operation => operation.Name == absence.Operation)).Select(absence => $"{absence.Operation} is there by now"));
        Assert.Empty(Absences.Select(absence => absence.Document).Except(AdsOperations.All.Select(operation => operation.Document), StringComparer.Ordinal));
    }

    [GeneratedRegex("^ +'(?<name>[A-Z][a-z]+-Ads[A-Za-z]+)'\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CmdletName();
}
