using System.Collections;
using System.Collections.ObjectModel;
using AmazonAds.Operations;
using AmazonAds.Pipeline;

namespace AmazonAds.PowerShell.Operations;

/// <summary>What is asked for, before it is known for which profile.</summary>
internal sealed class RequestPlan
{
    private const string AccountHeader = "Amazon-Ads-Account";

    /// <summary>The path as it was given, with the query of the command line.</summary>
    public required string Path { get; init; }

    /// <summary>The method; null for the one way to read there.</summary>
    public string? Method { get; init; }

    /// <summary>The body; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The media type of the body; null for what the operation takes.</summary>
    public string? ContentType { get; init; }

    /// <summary>The media type of the answer; null for what the operation gives.</summary>
    public string? Accept { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The headers of a hashtable.</summary>
    /// <param name="headers">The hashtable, or null.</param>
    public static IReadOnlyDictionary<string, string> HeadersOf(IDictionary? headers)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in headers ?? new Hashtable())
            all[entry.Key.ToString()!] = Convert.ToString(entry.Value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
        return all;
    }

    /// <summary>
    /// The method to use at a path where none is given: the only way to read there, for what the catalog knows; GET for
    /// what it does not.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <returns>The method; null where there are only ways to change.</returns>
    public static string? MethodAt(string path)
    {
        var known = AdsOperations.AtPath(path);
        return known.Count == 0 ? "GET" : known.Where(operation => operation.Effect == OperationEffect.Read).Select(operation => operation.Method).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Whether the operation is made for a profile.</summary>
    /// <param name="operation">The operation, or null when it is not in the catalog.</param>
    /// <param name="profileIsGiven">Whether a profile stands on the command line or came with the input.</param>
    public bool NeedsProfile(AdsOperation? operation, bool profileIsGiven) => operation?.Profile switch
    {
        ProfileNeed.None => false,
        ProfileNeed.Optional => profileIsGiven || !Headers.Keys.Any(name => name.StartsWith(AccountHeader, StringComparison.OrdinalIgnoreCase)),
        _ => true,
    };

    /// <summary>The header that an operation must have and that was not given; null where nothing is missing.</summary>
    /// <param name="operation">The operation, or null when it is not in the catalog.</param>
    public string? MissingHeader(AdsOperation? operation) =>
        operation?.RequiredHeaders.FirstOrDefault(name => !Headers.Keys.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The request on a connection.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path on the connection's endpoint.</param>
    /// <param name="profileId">The profile, or null.</param>
    public AdsRequest For(string method, string path, string? profileId) =>
        OperationRequest.Create(method, path, profileId, Body, ContentType, Accept) with { Headers = Headers, TakesRedirect = true };
}
