using System.Management.Automation;

namespace AmazonAds.PowerShell;

/// <content>Errors of connections, credentials and emulators.</content>
internal static partial class Errors
{
    /// <summary>There is no connection at all.</summary>
    /// <param name="target">The profile that needs one, or null.</param>
    public static ErrorRecord NoConnection(object? target) => Record(
        new InvalidOperationException("There is no connection to Amazon Ads yet. Make one with Connect-AdsAccount, or try things out with Connect-AdsAccount -Emulator."),
        "AdsNoConnection", ErrorCategory.ConnectionError, target, "Run Connect-AdsAccount first.");

    /// <summary>No connection has this name.</summary>
    /// <param name="name">The name, or the pattern.</param>
    public static ErrorRecord ConnectionNotFound(string name) => Record(
        new ItemNotFoundException($"There is no connection named '{name}'. Get-AdsConnection lists those there are."),
        "AdsConnectionNotFound", ErrorCategory.ObjectNotFound, name, "Run Get-AdsConnection to see the names, or Connect-AdsAccount -Name to make it.");

    /// <summary>Values that a connection needs are missing.</summary>
    /// <param name="missing">What is missing: parameter and variable of each.</param>
    /// <param name="target">The name of the connection, or null.</param>
    public static ErrorRecord CredentialMissing(IReadOnlyList<string> missing, string? target) => Record(
        new ArgumentException($"The connection{Named(target)} needs {string.Join(", ", missing)}."),
        "AdsCredentialMissing", ErrorCategory.InvalidArgument, target, "Give the parameter, or set the environment variable.");

    /// <summary>The region is none of Amazon's.</summary>
    /// <param name="region">What was given.</param>
    /// <param name="source">The parameter or variable it came from.</param>
    /// <param name="target">The name of the connection, or null.</param>
    public static ErrorRecord RegionInvalid(string region, string source, string? target) => Record(
        new ArgumentException($"'{region}' ({source}) is not a region{Named(target)}. The regions are NA, EU and FE."),
        "AdsRegionInvalid", ErrorCategory.InvalidArgument, target ?? region, "Use NA, EU or FE.");

    /// <summary>There is no such API.</summary>
    /// <param name="version">What was given.</param>
    /// <param name="source">The parameter or variable it came from.</param>
    /// <param name="target">The name of the connection, or null.</param>
    public static ErrorRecord ApiVersionInvalid(string version, string source, string? target) => Record(
        new ArgumentException($"'{version}' ({source}) is not an API{Named(target)}. Use v1 for Ads API v1, or Product for the API of each advertising product."),
        "AdsApiVersionInvalid", ErrorCategory.InvalidArgument, target ?? version, "Use v1 or Product.");

    /// <summary>An address may not be given credentials.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="source">The parameter or variable it came from.</param>
    /// <param name="target">The name of the connection, or the address.</param>
    public static ErrorRecord EndpointRefused(string refusal, string source, object? target) => Record(
        new ArgumentException($"{source} is refused: {refusal}"),
        "AdsEndpointRefused", ErrorCategory.SecurityError, target, "Use Amazon's own address, or the address of an emulator on this machine.");

    /// <summary>No emulator runs there.</summary>
    /// <param name="target">The port or address.</param>
    public static ErrorRecord EmulatorNotFound(string target) => Record(
        new ItemNotFoundException($"No emulator of this process runs at {target}."),
        "AdsEmulatorNotFound", ErrorCategory.ObjectNotFound, target, "Emulators end with the PowerShell that started them.");

    /// <summary>An emulator could not be started.</summary>
    /// <param name="exception">Why.</param>
    /// <param name="target">The port, or null.</param>
    public static ErrorRecord EmulatorNotStarted(Exception exception, object? target) => Record(
        exception, "AdsEmulatorNotStarted", ErrorCategory.ResourceUnavailable, target, "Leave -Port out to have a free port chosen.");

    private static string Named(string? name) => name is null ? string.Empty : $" '{name}'";
}
