using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace AmazonAds.PowerShell.Binding;

/// <summary>
/// Binds ids of the product catalogue: text and numbers, one or many, and of objects that have a property of one of the
/// names, that property. Blank values are dropped: a blank cell means "not given". What is no id is bound all the same and
/// refused by the cmdlet, for that id only.
/// </summary>
/// <param name="names">The names of the property, the most fitting first.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsinAttribute(params string[] names) : ArgumentTransformationAttribute
{
    /// <summary>The names of the property.</summary>
    public IReadOnlyList<string> Names { get; } = names;

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
        switch (value)
        {
            case null:
                break;
            case string or ValueType:
                var text = Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim();
                if (text.Length > 0) ids.Add(text);
                break;
            case IEnumerable many and not IDictionary when !nested:
                foreach (var one in many) Add(ids, one, nested: true);
                break;
            default:
                var all = PSObject.AsPSObject(input!).Properties;
                var property = Names.Select(name => all[name]).FirstOrDefault(static found => found is not null);

                // An invalid cast lets the pipeline's binder try the next way, by property name.
                if (property is null)
                {
                    throw new ArgumentTransformationMetadataException(
                        $"An object of type {value.GetType().Name} has no {Names[0]}.", new PSInvalidCastException($"It has no {Names[0]}."));
                }

                if (property.Value is string or ValueType) Add(ids, property.Value, nested: true);
                break;
        }
    }
}
