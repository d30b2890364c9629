using System.Collections;

namespace AmazonAds.Entities;

/// <summary>Reads a list of texts from a list, or from one text with semicolons between them.</summary>
internal static class TextList
{
    /// <summary>The list.</summary>
    /// <param name="given">What was given.</param>
    public static object Read(object given) => given switch
    {
        string text => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList(),
        IDictionary => throw new FormatException("A list of texts is wanted."),
        IEnumerable list => list.Cast<object?>().Select(FieldValue.Shown).ToList(),
        _ => throw new FormatException("A list of texts is wanted."),
    };
}
