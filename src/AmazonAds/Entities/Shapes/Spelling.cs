using System.Text;

namespace AmazonAds.Entities.Shapes;

/// <summary>
/// How an API spells values that the models spell alike for all products: words in capitals, days as <c>YYYY-MM-DD</c>.
/// What is not spelled as expected stays as it is.
/// </summary>
internal sealed class Spelling
{
    private readonly (byte[] Utf8, string Text)[] frequent;

    private Spelling(Func<string, string> toModel, Func<string, string> toJson, params string[] frequent)
    {
        ToModel = toModel;
        ToJson = toJson;
        this.frequent = [.. frequent.Select(text => (Encoding.UTF8.GetBytes(text), toModel(text)))];
    }

    /// <summary>Words in lower case.</summary>
    public static Spelling LowerCase { get; } = new(
        text => text.Any(char.IsUpper) ? text : text.ToUpperInvariant(),
        text => text.Any(char.IsLower) ? text : text.ToLowerInvariant(),
        "enabled", "paused", "archived", "manual", "auto", "daily");

    /// <summary>Words in camel case, such as <c>negativeExact</c>.</summary>
    public static Spelling CamelCase { get; } = new(
        text => text.Length > 0 && char.IsLower(text[0]) && text.All(char.IsAsciiLetterOrDigit) ? SnakeCase.Of(text).ToUpperInvariant() : text,
        text => text.Any(char.IsLower) ? text : Camel(text),
        "enabled", "paused", "archived", "broad", "phrase", "exact", "negativeExact", "negativePhrase", "asinSameAs", "asinCategorySameAs");

    /// <summary>Days as <c>YYYYMMDD</c>.</summary>
    public static Spelling CompactDay { get; } = new(
        text => text.Length == 8 && text.All(char.IsAsciiDigit) ? $"{text[..4]}-{text[4..6]}-{text[6..]}" : text,
        text => text is [_, _, _, _, '-', _, _, '-', _, _] ? text.Replace("-", string.Empty, StringComparison.Ordinal) : text);

    /// <summary>The model's spelling of the API's.</summary>
    public Func<string, string> ToModel { get; }

    /// <summary>The API's spelling of the model's.</summary>
    public Func<string, string> ToJson { get; }

    private static string Camel(string words) => string.Concat(words.ToLowerInvariant().Split('_')
        .Select((word, index) => index == 0 || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The model's spelling of the value that a reader stands on; frequent ones are shared.</summary>
    /// <param name="reader">On a string token.</param>
    public string? Read(ref System.Text.Json.Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            foreach (var (utf8, text) in frequent)
            {
                if (reader.ValueSpan.SequenceEqual(utf8)) return text;
            }
        }

        return reader.GetString() is { } other ? ToModel(other) : null;
    }
}
