namespace AmazonAds.Entities;

/// <summary>When a field can be written.</summary>
[Flags]
public enum FieldUse
{
    /// <summary>Never.</summary>
    None = 0,

    /// <summary>When the entity is created.</summary>
    Create = 1,

    /// <summary>When it is updated.</summary>
    Update = 2,

    /// <summary>Both.</summary>
    Always = Create | Update,
}
