using AmazonAds.Emulator.Entities;

namespace AmazonAds.Emulator.Routing;

/// <summary>A path that exists: its operations by method, and what they are about.</summary>
internal sealed record Route(IReadOnlyDictionary<string, Operation> Operations)
{
    public EntityKind? Kind { get; init; }

    public bool Extended { get; init; }

    public long Id { get; init; }

    public string Allowed => string.Join(", ", Operations.Keys);
}
