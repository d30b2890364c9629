namespace AmazonAds.Emulator.Routing;

/// <summary>Who may ask.</summary>
internal enum Access
{
    /// <summary>Anyone.</summary>
    Anyone,

    /// <summary>Whoever has an access token.</summary>
    Grant,

    /// <summary>Whoever has an access token, for one profile.</summary>
    Profile,
}
