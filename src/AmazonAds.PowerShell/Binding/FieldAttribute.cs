using System.Management.Automation;

namespace AmazonAds.PowerShell.Binding;

/// <summary>
/// Marks a parameter as a field of the entity that the cmdlet writes: the parameter's name is the field's. What is given
/// loses PowerShell's wrappers and is judged item by item later, so that one bad row spoils no other.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => PlainValue.Of(inputData);
}
