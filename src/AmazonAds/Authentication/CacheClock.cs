using Microsoft.Extensions.Internal;

namespace AmazonAds.Authentication;

/// <summary>A <see cref="TimeProvider"/> as the memory cache wants its clock.</summary>
/// <param name="time">The clock.</param>
internal sealed class CacheClock(TimeProvider time) : ISystemClock
{
    /// <inheritdoc/>
    public DateTimeOffset UtcNow => time.GetUtcNow();
}
