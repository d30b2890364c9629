namespace AmazonAds.Authentication;

/// <summary>An access token as it was issued. Its text is never shown.</summary>
internal sealed class AccessToken
{
    /// <summary>An issued token.</summary>
    /// <param name="value">The token.</param>
    /// <param name="lifetime">Its <c>expires_in</c>.</param>
    /// <param name="askedAt">When it was asked for: the safe side of when it was issued.</param>
    public AccessToken(string value, TimeSpan lifetime, long askedAt)
    {
        Authorization = "Bearer " + value;
        Lifetime = lifetime;
        AskedAt = askedAt;
    }

    /// <summary>The value of the Authorization header.</summary>
    public string Authorization { get; }

    public TimeSpan Lifetime { get; }

    public long AskedAt { get; }

    /// <summary>How much of its lifetime is left; negative when it has ended.</summary>
    /// <param name="time">The clock.</param>
    public TimeSpan Left(TimeProvider time) => Lifetime - time.GetElapsedTime(AskedAt);

    /// <summary>Always the same words, never the value.</summary>
    public override string ToString() => "(access token)";
}
