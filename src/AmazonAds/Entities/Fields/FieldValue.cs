using System.Globalization;

namespace AmazonAds.Entities;

/// <summary>
/// Makes values for fields from what people give: text of a CSV file, numbers, dates, lists. Numbers in text are read
/// invariantly and without thousands separators, whatever the culture.
/// </summary>
public static class FieldValue
{
    /// <summary>Whether something given means "not given": a blank cell.</summary>
    /// <param name="given">What was given.</param>
    public static bool IsBlank(object? given) => given is string text && string.IsNullOrWhiteSpace(text);

    /// <summary>Makes a value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="given">What was given; null takes the field away.</param>
    /// <param name="value">The value.</param>
    /// <param name="reason">Why there is none.</param>
    public static bool TryRead(EntityField field, object? given, out object? value, out string reason)
    {
        ArgumentNullException.ThrowIfNull(field);
        value = null;
        reason = string.Empty;
        if (given is null)
        {
            if (field.IsNullable) return true;
            reason = $"{field.Name} cannot be taken away: the API does not take null there.";
            return false;
        }

        try
        {
            value = Read(field, given);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            reason = $"{field.Name} '{Shown(given)}' is not {Wanted(field)}.{(exception is FormatException { Message.Length: > 0 } ? " " + exception.Message : string.Empty)}";
            return false;
        }

        return true;
    }

    /// <summary>A value in words, for messages.</summary>
    /// <param name="value">The value.</param>
    public static string Shown(object? value) => value switch
    {
        null => "nothing",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => $"{key}={Shown(map[key])}")) + "}",
        System.Collections.IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Shown)) + "]",
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>Whether a plain value can be written as JSON.</summary>
    /// <param name="value">The value.</param>
    /// <param name="reason">Why not.</param>
    public static bool CanBeWritten(object? value, out string reason)
    {
        reason = string.Empty;
        try
        {
            Shapes.ShapeJson.WriteUtf8(writer => FieldJson.Write(writer, value));
            return true;
        }
        catch (NotSupportedException exception)
        {
            reason = exception.Message;
            return false;
        }
    }

    private static object Read(EntityField field, object given) => field.Type switch
    {
        FieldType.Text => Text(given),
        FieldType.Word => Word(field, Text(given).Trim()),
        FieldType.Id => Id(given),
        FieldType.Amount => Amount(given),
        FieldType.Whole => Whole(given),
        FieldType.Flag => Flag(given),
        FieldType.Date => Date(given).ToString(field.DateFormat, CultureInfo.InvariantCulture),
        _ => Json(field.Reshape is { } reshape ? reshape(given) : given),
    };

    private static object Json(object value) => CanBeWritten(value, out var reason) ? value : throw new FormatException(reason);

    private static string Text(object given) => given switch
    {
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IEnumerable => throw new FormatException("One value is wanted."),
        _ => given.ToString() ?? string.Empty,
    };

    // What is no known word is left as it is, apart from its case: Amazon adds words without warning.
    private static string Word(EntityField field, string given)
    {
        var plain = given.Replace("_", string.Empty, StringComparison.Ordinal);
        var known = field.Known.FirstOrDefault(word => word.Replace("_", string.Empty, StringComparison.Ordinal).Equals(plain, StringComparison.OrdinalIgnoreCase));
        return known ?? (field.IsLowerCase ? given.ToLowerInvariant() : given.ToUpperInvariant());
    }

    // A number that went through floating point may have lost digits.
    private static string Id(object given) => given is not (double or float or decimal)
        && Text(given).Trim() is { Length: > 0 and <= 20 } digits && digits.All(char.IsAsciiDigit)
        ? digits
        : throw new FormatException(string.Empty);

    private static decimal Amount(object given) => AmountText.TryRead(given, out var amount, out _)
        ? amount
        : throw new FormatException("Write it with a point as the decimal sign and without separators.");

    private static long Whole(object given) => Amount(given) is var amount && amount == decimal.Truncate(amount)
        ? (long)amount
        : throw new FormatException(string.Empty);

    private static bool Flag(object given) => given as bool? ?? bool.Parse(Text(given).Trim());

    private static DateOnly Date(object given) => given switch
    {
        DateOnly day => day,
        DateTime moment => DateOnly.FromDateTime(moment),
        DateTimeOffset moment => DateOnly.FromDateTime(moment.DateTime),
        _ => DateOnly.TryParseExact(Text(given).Trim(), ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException("Write it as YYYY-MM-DD."),
    };

    private static string Wanted(EntityField field) => field.Type switch
    {
        FieldType.Id => "an id; ids are digits",
        FieldType.Amount => "an amount",
        FieldType.Whole => "a whole number",
        FieldType.Flag => "true or false",
        FieldType.Date => "a day",
        FieldType.Json => "what is wanted there",
        _ => "a text",
    };
}
