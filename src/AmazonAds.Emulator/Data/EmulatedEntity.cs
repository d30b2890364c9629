namespace AmazonAds.Emulator;

/// <summary>What every row of the emulator has.</summary>
public abstract record EmulatedEntity
{
    private protected EmulatedEntity()
    {
    }

    /// <summary>The state in capitals, such as <c>ENABLED</c>.</summary>
    public required string State { get; init; }

    /// <summary>When the row was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the row was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Members that the emulator keeps without looking at them, as JSON texts by name.</summary>
    public IReadOnlyDictionary<string, string>? OtherMembers { get; init; }
}
