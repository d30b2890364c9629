namespace AmazonAds.Jobs;

/// <summary>What messages call a job.</summary>
/// <param name="Noun">What it is, for instance <c>report</c>; <c>Receive-Ads</c> and the noun is the cmdlet that receives it.</param>
/// <param name="Id">Amazon's id of it.</param>
/// <param name="Type">What it holds.</param>
internal readonly record struct JobName(string Noun, string Id, string Type)
{
    /// <summary>A cmdlet for it.</summary>
    /// <param name="verb">The verb.</param>
    public string Cmdlet(string verb) => $"{verb}-Ads{char.ToUpperInvariant(Noun[0])}{Noun[1..]}";
}
