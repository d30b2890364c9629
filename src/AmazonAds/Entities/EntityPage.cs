using AmazonAds.Pipeline;

namespace AmazonAds.Entities;

/// <summary>One page of a list.</summary>
public abstract class EntityPage
{
    /// <summary>The rows.</summary>
    public abstract IReadOnlyList<AdsEntity> Entities { get; }

    /// <summary>The JSON of each row as it came, when it was asked for. It lives as long as the answer does.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Bodies { get; init; } = [];

    /// <summary>The cursor of the next page; null on the last one.</summary>
    public string? NextToken { get; init; }

    /// <summary>How many rows the whole list has, where the service says so.</summary>
    public long? TotalResults { get; init; }

    /// <summary>Amazon's id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The answer whose memory <see cref="Bodies"/> lie in, when they were asked for.</summary>
    internal AdsResponse? Response { get; set; }
}
