using AmazonAds.Emulator.Limits;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Dialects;

/// <summary>A style of asking and answering: the paths it serves and the words in which it refuses.</summary>
internal abstract class Dialect(EmulatorOptions options, TimeProvider time)
{
    /// <summary>How many plain calls an extended one weighs against the profile's limit.</summary>
    protected const int ExtendedWeight = 5;

    /// <summary>The header that names the client.</summary>
    public virtual string ClientHeader => "Amazon-Advertising-API-ClientId";

    protected EmulatorOptions Options => options;

    protected DateTimeOffset Now => time.GetUtcNow();

    public abstract IEnumerable<Route> Routes();

    /// <summary>A refusal.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="code">What is wrong, in capitals.</param>
    /// <param name="message">What is wrong, for people.</param>
    public abstract EmulatorResponse Refuse(int status, string code, string message);

    /// <summary>The refusal of a call that exceeds the profile's limit, or null while there is room.</summary>
    protected EmulatorResponse? Throttled(ProfileRows rows, int weight)
    {
        var wait = rows.Bucket.Take(weight, time);
        if (wait == TimeSpan.Zero)
            return null;
        var answer = Refuse(429, "THROTTLED", "Too Many Requests");
        RetryAfterHeader.Add(answer, wait, options.RetryAfter, time);
        return answer;
    }
}
