namespace AmazonAds.Emulator.Listing;

/// <summary>Positions from the start up to, and without, the end.</summary>
internal readonly record struct Run(long Start, long End)
{
    public IEnumerable<long> Positions()
    {
        for (var index = Start; index < End; index++)
            yield return index;
    }
}
