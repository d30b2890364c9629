namespace AmazonAds.Operations;

/// <summary>What an operation does to an account.</summary>
public enum OperationEffect
{
    /// <summary>It only reads, whatever its method: lists, queries, recommendations.</summary>
    Read,

    /// <summary>It changes something, and once more does no harm: updates by id, archives.</summary>
    Change,

    /// <summary>It makes something: once more may make it twice.</summary>
    Create,
}
