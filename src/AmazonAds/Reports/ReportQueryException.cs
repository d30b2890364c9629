namespace AmazonAds.Reports;

/// <summary>A question that is known to be wrong, refused before anything was asked. The message says why and what to do.</summary>
public sealed class ReportQueryException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="message">Why, and what to do.</param>
    public ReportQueryException(string message)
        : base(message)
    {
    }
}
