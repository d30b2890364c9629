using AmazonAds.Pipeline;

namespace AmazonAds.Operations;

/// <summary>An operation of one of the Ads APIs: what must be known to send it and to understand its answer.</summary>
public sealed record AdsOperation
{
    /// <summary>The document that describes it, by its file name without the extension.</summary>
    public required string Document { get; init; }

    /// <summary>The HTTP method, in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path, with names in braces where a value belongs: <c>/sp/budgetRules/{budgetRuleId}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The document's id of it; empty where it has none.</summary>
    public string OperationId { get; init; } = string.Empty;

    /// <summary>What it does.</summary>
    public OperationEffect Effect { get; init; }

    /// <summary>Whether it is made for a profile.</summary>
    public ProfileNeed Profile { get; init; }

    /// <summary>The media types that its body may have, the newest first; none where it takes no body.</summary>
    public IReadOnlyList<string> RequestTypes { get; init; } = [];

    /// <summary>The media types that its answer may have, the newest first.</summary>
    public IReadOnlyList<string> AnswerTypes { get; init; } = [];

    /// <summary>How its pages are asked for.</summary>
    public OperationPaging Paging { get; init; } = OperationPaging.Whole;

    /// <summary>The member of the answer that holds its items; null where the answer is the array itself, or has none or several.</summary>
    public string? Items { get; init; }

    /// <summary>Headers that it must have besides those of every request: accounts that are no profiles.</summary>
    public IReadOnlyList<string> RequiredHeaders { get; init; } = [];

    /// <summary>Method and path: what metrics and errors call it.</summary>
    public string Name => $"{Method} {Path}";

    /// <summary>The media type of a body unless another is asked for; null where it takes no body.</summary>
    public string? ContentType => RequestTypes is [var newest, ..] ? newest : null;

    /// <summary>Whether a failed request may be sent again.</summary>
    public RepeatRule Repeat => Effect == OperationEffect.Create ? RepeatRule.OnlyIfNotCarriedOut : RepeatRule.Repeatable;

    /// <summary>
    /// The value of <c>Accept</c>: the body's own media type where an answer can have it, else the newest version, and
    /// all of them where that version has several.
    /// </summary>
    /// <param name="contentType">The media type of the body, or null.</param>
    public string Accept(string? contentType) => AnswerTypes switch
    {
        [] => MediaTypeVersion.Json,
        _ when contentType is not null && AnswerTypes.Contains(contentType, StringComparer.OrdinalIgnoreCase) => contentType,
        _ => string.Join(", ", AnswerTypes.Where(type => MediaTypeVersion.Of(type) == MediaTypeVersion.Of(AnswerTypes[0]))),
    };

    /// <summary>Method and path.</summary>
    public override string ToString() => Name;
}
