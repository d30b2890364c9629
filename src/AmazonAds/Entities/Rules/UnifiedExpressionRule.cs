namespace AmazonAds.Entities;

/// <summary>Ads API v1 has a target for the conditions.</summary>
internal sealed class UnifiedExpressionRule : IFieldRule
{
    /// <inheritdoc/>
    public string? Refusal(EntityField field, object value, FieldPlace place)
    {
        try
        {
            UnifiedExpression.Make(value);
            return null;
        }
        catch (FormatException exception)
        {
            return $"Ads API v1 has no target for {field.Name} {FieldValue.Shown(value)}: {exception.Message}";
        }
    }
}
