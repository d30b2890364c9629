using System.Collections;
using System.Management.Automation;

namespace AmazonAds.PowerShell.Binding;

/// <summary>
/// Binds ids: text and whole numbers of digits, one or many, and of objects that have a property of the id's name, that
/// property. Blank values are dropped: a blank cell means "not given". Everything else is refused.
/// </summary>
/// <param name="name">The name of the id, for instance <c>ProfileId</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AdsIdAttribute(string name) : ArgumentTransformationAttribute
{
    /// <summary>The name of the id.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var ids = new List<string>();
        Add(ids, inputData, nested: false);
        return ids.ToArray();
    }

    private void Add(List<string> ids, object? input, bool nested)
    {
        var value = input is PSObject wrapped ? wrapped.BaseObject : input;
        if (IdText.Read(value) is { } digits)
        {
            if (digits.Length > 0) ids.Add(digits);
        }
        else if (value is IEnumerable many and not string and not IDictionary && !nested)
        {
            foreach (var one in many) Add(ids, one, nested: true);
        }
        else if (IsPlain(value!))
        {
            throw new ArgumentTransformationMetadataException(IdText.Refusal(value!, Name));
        }
        else
        {
            Add(ids, PropertyOf(input!), nested: true);
        }
    }

    // An invalid cast lets the pipeline's binder try the next way, by property name.
    private object? PropertyOf(object input) => PSObject.AsPSObject(input).Properties[Name] is { } property
        ? IsPlain(property.Value is PSObject wrapped ? wrapped.BaseObject : property.Value) ? property.Value : null
        : throw new ArgumentTransformationMetadataException(
            $"An object of type {PSObject.AsPSObject(input).BaseObject.GetType().Name} has no {Name}.",
            new PSInvalidCastException($"It has no {Name}."));

    private static bool IsPlain(object? value) => value is null or string or ValueType;
}
