namespace AmazonAds.Operations;

/// <summary>How the pages of an operation are asked for.</summary>
/// <param name="Style">Where the page is named.</param>
/// <param name="Parameter">The member of the body, or the parameter of the query, that takes the cursor.</param>
/// <param name="Member">The member of an answer that gives the next cursor.</param>
public sealed record OperationPaging(OperationPageStyle Style, string Parameter, string Member)
{
    /// <summary>What cursors are usually called.</summary>
    internal const string NextToken = "nextToken";

    /// <summary>One answer holds everything.</summary>
    public static OperationPaging Whole { get; } = new(OperationPageStyle.Whole, string.Empty, string.Empty);

    /// <summary><c>startIndex</c> and <c>count</c>.</summary>
    public static OperationPaging Offset { get; } = new(OperationPageStyle.Offset, "startIndex", string.Empty);

    /// <summary><c>nextToken</c> in the body and in the answer.</summary>
    public static OperationPaging BodyCursor { get; } = new(OperationPageStyle.BodyCursor, NextToken, NextToken);

    /// <summary><c>nextToken</c> in the query and in the answer.</summary>
    public static OperationPaging QueryCursor { get; } = new(OperationPageStyle.QueryCursor, NextToken, NextToken);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text; empty for <see cref="Whole"/>.</param>
    /// <exception cref="FormatException">It is none.</exception>
    internal static OperationPaging Parse(string text)
    {
        if (text.Length == 0) return Whole;
        if (text == "offset") return Offset;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var names = text[(colon + 1)..].Split('>');
        return text[..Math.Max(colon, 0)] switch
        {
            "body" => new(OperationPageStyle.BodyCursor, names[0], names[^1]),
            "query" => new(OperationPageStyle.QueryCursor, names[0], names[^1]),
            _ => throw new FormatException($"'{text}' is no way to ask for pages."),
        };
    }

    /// <summary>As it stands in the table: empty, <c>offset</c>, <c>body:nextToken</c>, <c>query:startingToken>nextToken</c>.</summary>
    public override string ToString()
    {
        var names = Parameter == Member ? Parameter : Parameter + ">" + Member;
        return Style switch
        {
            OperationPageStyle.BodyCursor => "body:" + names,
            OperationPageStyle.QueryCursor => "query:" + names,
            OperationPageStyle.Offset => "offset",
            _ => string.Empty,
        };
    }
}
