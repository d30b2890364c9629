namespace AmazonAds.Entities;

/// <summary>What a field's value must keep to. A decision on data alone.</summary>
public interface IFieldRule
{
    /// <summary>What is wrong with a value that breaks it, as the end of an error's code. Default: <c>Invalid</c>.</summary>
    string Fault => "Invalid";

    /// <summary>Whether it asks for the profile's country. Default: no.</summary>
    bool NeedsCountry => false;

    /// <summary>Why a value is refused, naming the constraint; null when it may be sent.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value, never null.</param>
    /// <param name="place">Where it is to stand.</param>
    string? Refusal(EntityField field, object value, FieldPlace place);
}
