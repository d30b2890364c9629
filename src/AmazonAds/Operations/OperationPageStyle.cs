namespace AmazonAds.Operations;

/// <summary>Where an operation is told which page is wanted.</summary>
public enum OperationPageStyle
{
    /// <summary>The whole answer comes at once.</summary>
    Whole,

    /// <summary>A cursor in the body.</summary>
    BodyCursor,

    /// <summary>A cursor in the query.</summary>
    QueryCursor,

    /// <summary><c>startIndex</c> and <c>count</c> in the query.</summary>
    Offset,
}
