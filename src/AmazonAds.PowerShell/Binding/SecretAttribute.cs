using System.Globalization;
using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Security;
using AmazonAds.Diagnostics;

namespace AmazonAds.PowerShell.Binding;

/// <summary>
/// Binds a secret from a SecureString, from text (a CSV, a CI variable) or from a <see cref="Secret"/>. Blank means "not
/// given". Whatever else comes is turned into text rather than refused, since a refusal by the binder would show it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => null,
            Secret secret => secret,
            SecureString secure => Wrap(Reveal(secure)),
            PSCredential credential => Wrap(Reveal(credential.Password)),
            var other => Wrap(Convert.ToString(other, CultureInfo.InvariantCulture)),
        };

    private static Secret? Wrap(string? text) => string.IsNullOrWhiteSpace(text) ? null : new Secret(text.Trim());

    private static string Reveal(SecureString secure)
    {
        var pointer = Marshal.SecureStringToGlobalAllocUnicode(secure);
        try
        {
            return Marshal.PtrToStringUni(pointer) ?? string.Empty;
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(pointer);
        }
    }
}
