namespace AmazonAds.Entities;

/// <summary>Tags can be written as pairs.</summary>
internal sealed class UnifiedTagsRule : IFieldRule
{
    /// <inheritdoc/>
    public string? Refusal(EntityField field, object value, FieldPlace place)
    {
        try
        {
            UnifiedTags.Make(value);
            return null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }
}
