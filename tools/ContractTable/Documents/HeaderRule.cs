using AmazonAds.Operations;

namespace AmazonAds.ContractTable.Documents;

/// <summary>What the headers of an operation say about whom it is for.</summary>
internal static class HeaderRule
{
    private const string Scope = "Amazon-Advertising-API-Scope";

    private static readonly string[] OfEveryRequest = [Scope, "Amazon-Advertising-API-ClientId", "Amazon-Ads-ClientId", "Accept", "Prefer"];

    /// <summary>Whether it is made for a profile.</summary>
    /// <param name="parameters">Its parameters.</param>
    public static ProfileNeed Profile(IReadOnlyList<DocumentParameter> parameters)
    {
        var headers = parameters.Where(parameter => parameter.In == "header").ToList();

        // Not even the client id, which every request has: the change history's document leaves all headers out.
        if (headers.Count == 0) return ProfileNeed.Required;
        return headers.Find(header => header.Name == Scope) switch
        {
            null => ProfileNeed.None,
            { IsRequired: true } => ProfileNeed.Required,

            // Optional is an alternative to an account; where no account can be given the profile is what is left.
            _ when headers.Exists(header => header.Name.StartsWith("Amazon-Ads-Account", StringComparison.Ordinal)) => ProfileNeed.Optional,
            _ => ProfileNeed.Required,
        };
    }

    /// <summary>The headers that it must have and that are its own.</summary>
    /// <param name="parameters">Its parameters.</param>
    public static IReadOnlyList<string> Required(IReadOnlyList<DocumentParameter> parameters) =>
    [
        .. parameters
            .Where(parameter => parameter is { In: "header", IsRequired: true } && !OfEveryRequest.Contains(parameter.Name, StringComparer.Ordinal))
            .Select(parameter => parameter.Name),
    ];
}
