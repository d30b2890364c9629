using System.Collections;
using System.Management.Automation;
using AmazonAds.Recommendations;

namespace AmazonAds.PowerShell.Recommendations;

/// <summary>Reads expressions: texts such as <c>PAT_ASIN=B000000001</c>, and anything with a type and a value.</summary>
internal static class ExpressionReader
{
    /// <summary>Reads an expression.</summary>
    /// <param name="given">A text, a hashtable, or an object.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="reason">Why there is none.</param>
    public static bool TryRead(object? given, out TargetingExpression expression, out string reason)
    {
        reason = string.Empty;
        expression = new TargetingExpression();
        var value = given is PSObject wrapped ? wrapped.BaseObject : given;
        if (value is TargetingExpression known)
        {
            expression = known;
            return true;
        }

        if (value is string text && !string.IsNullOrWhiteSpace(text))
        {
            expression = ExpressionText.Parse(text);
            return true;
        }

        var type = value is IDictionary map ? map["Type"] ?? map["type"] : given is null ? null : PSObject.AsPSObject(given).Properties["Type"]?.Value;
        var of = value is IDictionary entries ? entries["Value"] ?? entries["value"] : given is null ? null : PSObject.AsPSObject(given).Properties["Value"]?.Value;
        if (type is not null && !string.IsNullOrWhiteSpace(type.ToString()))
        {
            expression = ExpressionText.Of(type.ToString()!, of?.ToString());
            return true;
        }

        reason = $"'{given}' is not an expression: write it as CLOSE_MATCH or PAT_ASIN=B000000001, or give an object with Type and Value.";
        return false;
    }
}
