namespace AmazonAds.Entities;

/// <summary>How a list goes on after its first page.</summary>
public enum PageStyle
{
    /// <summary>The whole list comes in one answer.</summary>
    Whole,

    /// <summary>POST with <c>nextToken</c> in body and answer: Sponsored Products version 3.</summary>
    Cursor,

    /// <summary>GET with <c>startIndex</c> and <c>count</c>: Sponsored Display and the old version 2.</summary>
    Offset,
}
