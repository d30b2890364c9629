using AmazonAds.Operations;

namespace AmazonAds.ContractTable.Documents;

/// <summary>How an operation's pages are asked for, from what it takes and gives.</summary>
internal static class PagingRule
{
    // What takes the cursor, and what gives it.
    private static readonly (string Parameter, string Member)[] Cursors =
        [("nextToken", "nextToken"), ("startingToken", "nextToken"), ("cursor", "nextCursor")];

    /// <summary>The way, or that there are no pages.</summary>
    /// <param name="query">The parameters of the query.</param>
    /// <param name="body">The members of the body.</param>
    /// <param name="answer">The members of the answer.</param>
    public static OperationPaging Of(IReadOnlySet<string> query, IReadOnlySet<string> body, IReadOnlySet<string> answer)
    {
        if (query.Contains("startIndex") && query.Contains("count")) return OperationPaging.Offset;
        foreach (var (parameter, member) in Cursors)
        {
            if (!answer.Contains(member)) continue;
            if (body.Contains(parameter)) return new OperationPaging(OperationPageStyle.BodyCursor, parameter, member);
            if (query.Contains(parameter)) return new OperationPaging(OperationPageStyle.QueryCursor, parameter, member);
        }

        return OperationPaging.Whole;
    }
}
