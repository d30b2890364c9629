using AmazonAds.Entities;
using AmazonAds.Jobs;

namespace AmazonAds.Exports;

/// <summary>An export that Amazon makes or has made, as its last answer describes it.</summary>
public sealed record ExportJob : AdsJob
{
    /// <summary>Amazon's id of it.</summary>
    public required string ExportId { get; init; }

    /// <summary>What it holds.</summary>
    public required ExportKind Kind { get; init; }

    /// <summary>The products it was asked for; empty where that is not known, since Amazon does not say.</summary>
    public IReadOnlyList<AdProduct> AdProducts { get; init; } = [];

    /// <summary>The states it was asked for; empty where that is not known.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <inheritdoc/>
    internal override JobName JobName => new("export", ExportId, Kind.ToString());

    /// <summary>The id, the kind and the state.</summary>
    public override string ToString() => $"{ExportId} ({Kind}, {Status})";
}
