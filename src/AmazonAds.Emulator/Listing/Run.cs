namespace AmazonAds.Emulator.Listing;

/// <summary>Positions from the start up to, and without, the end.</summary>
internal readonly record struct Run(long Start, long End)
{
    public bool Contains(long position) => position >= Start && position < End;
}
