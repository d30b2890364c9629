using System.Management.Automation;

namespace AmazonAds.PowerShell.Binding;

/// <summary>
/// Binds an address. Blank means "not given"; what is no address is bound all the same and refused by the cmdlet, for that
/// input only.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AddressAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => null,
            Uri address => address,
            var other => Read(other.ToString()),
        };

    /// <summary>The address that a text holds; null when it is blank.</summary>
    /// <param name="text">The text.</param>
    internal static Uri? Read(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) ? address
        : new Uri(Uri.EscapeDataString(text.Trim()), UriKind.Relative);
}
