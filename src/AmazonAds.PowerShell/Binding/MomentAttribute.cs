using System.Globalization;
using System.Management.Automation;
using AmazonAds.PowerShell.Sessions;

namespace AmazonAds.PowerShell.Binding;

/// <summary>Binds a moment: a date, or a TimeSpan, which is taken back from now, or either as text. Plain numbers are refused, since nobody could tell of what.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MomentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null or DateTimeOffset => value,
            DateTime date => new DateTimeOffset(date),
            TimeSpan back => Back(back),
            string text => Read(text.Trim()),
            _ => throw Refused(Convert.ToString(value, CultureInfo.InvariantCulture)),
        };
    }

    private static DateTimeOffset Read(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var back)) return Back(back);
        var isNumber = decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        if (!isNumber && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var date)) return date;
        throw Refused(text);
    }

    private static DateTimeOffset Back(TimeSpan back) => back >= TimeSpan.Zero
        ? Session.Current.Time.GetUtcNow() - back
        : throw Refused(back.ToString("c", CultureInfo.InvariantCulture));

    private static ArgumentTransformationMetadataException Refused(string? text) =>
        new($"'{text}' is no moment: give a date, such as 2026-11-01 or (Get-Date).AddDays(-1), or a TimeSpan back from now, such as 1.00:00:00 for a day. It is not negative.");
}
