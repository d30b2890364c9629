using System.Globalization;
using System.Management.Automation;

namespace AmazonAds.PowerShell.Binding;

/// <summary>Binds an age: a number of seconds, or a TimeSpan, or either as text. Left to itself PowerShell would take a number for ticks.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AgeAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is null or TimeSpan) return value;
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim();
        var isSeconds = decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds);
        if (isSeconds && seconds is >= 0 and <= 31_536_000) return TimeSpan.FromSeconds((double)seconds);
        if (!isSeconds && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var age) && age >= TimeSpan.Zero) return age;
        throw new ArgumentTransformationMetadataException($"'{text}' is no age: give seconds, such as 600, or a TimeSpan, such as 00:10:00. It is not negative.");
    }
}
