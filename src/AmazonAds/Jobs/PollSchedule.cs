namespace AmazonAds.Jobs;

/// <summary>How long to wait before a job is looked at again. A decision on data alone.</summary>
public sealed record PollSchedule
{
    /// <summary>The pause before the first look.</summary>
    /// <value>5 seconds by default.</value>
    public TimeSpan First { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>By how much each pause is longer than the one before.</summary>
    /// <value>1.5 by default.</value>
    public double Growth { get; init; } = 1.5;

    /// <summary>The longest pause.</summary>
    /// <value>60 seconds by default.</value>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The pause before a look: three quarters to five quarters of its length taken at random, so that jobs that were
    /// asked for together are not all looked at together.
    /// </summary>
    /// <param name="looks">How many looks there were.</param>
    /// <param name="random">A number from 0 up to 1.</param>
    public TimeSpan Before(int looks, double random)
    {
        var grown = First * Math.Pow(Growth, Math.Min(looks, 40));
        return (grown < Longest ? grown : Longest) * (0.75 + (0.5 * random));
    }
}
