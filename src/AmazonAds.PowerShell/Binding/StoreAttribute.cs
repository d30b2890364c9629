using System.Collections;
using System.Management.Automation;

namespace AmazonAds.PowerShell.Binding;

/// <summary>
/// Binds the place of a store from text or from a file. Blank is null, which the parameter refuses or takes for "not given". What is no
/// place is bound all the same and refused by the cmdlet, since a refusal by the binder would show it with its password.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StoreAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => null,
            StoreText text => text,
            IList => throw new ArgumentTransformationMetadataException("A store is one path or one address, and several values were given."),
            _ => Wrap(LanguagePrimitives.ConvertTo<string>(inputData)),
        };

    private static StoreText? Wrap(string text) => string.IsNullOrWhiteSpace(text) ? null : new StoreText(text.Trim());
}
