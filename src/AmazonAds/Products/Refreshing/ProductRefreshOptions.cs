namespace AmazonAds.Products.Refreshing;

/// <summary>How much a refresh may use.</summary>
public sealed record ProductRefreshOptions
{
    /// <summary>
    /// Calls are made while the last 24 hours hold less than this share of the credential's daily allowance, in percent and
    /// whoever made them. What is above stays for others.
    /// </summary>
    /// <value>From 1 to 100. The default is 50.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of these.</exception>
    public int AllowancePercent
    {
        get;
        init => field = value is >= 1 and <= 100
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A share of the allowance is from 1 to 100 percent.");
    } = 50;

    /// <summary>The time a call may take with all its waits and repeats. Default: one hour.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromHours(1);
}
