using System.Net;
using AmazonAds.Connections;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Entities;

/// <summary>The profiles that a grant can see in its region.</summary>
public sealed class ProfileSet
{
    private readonly AdsClient client;

    internal ProfileSet(AdsClient client) => this.client = client;

    /// <summary>Lists all profiles of a connection: one request, at most 5,000 profiles.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="options">Time and gate; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">The list failed for good.</exception>
    public async Task<IReadOnlyList<Profile>> ListAsync(
        AdsConnection connection, AdsCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var response = await ListRawAsync(connection, options, cancellationToken).ConfigureAwait(false);
        return Named(EntityKinds.Profile.ReadPage(response, string.Empty).Items, connection);
    }

    /// <summary>One profile by id, or null when the grant cannot see it.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="options">Time and gate; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">The request failed for good.</exception>
    public async Task<Profile?> FindAsync(
        AdsConnection connection, string profileId, AdsCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = new AdsRequest
        {
            Method = HttpMethod.Get,
            Path = "/v2/profiles/" + Uri.EscapeDataString(profileId),
            Operation = "GET /v2/profiles/{profileId}",
        };
        try
        {
            using var response = await client.SendAsync(connection, request, options, cancellationToken).ConfigureAwait(false);
            var profile = Read(request.Operation, response);
            profile.Connection = connection.Name;
            return profile;
        }
        catch (AdsApiException exception) when (exception.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return null;
        }
    }

    private static Profile Read(string operation, AdsResponse response)
    {
        try
        {
            return (Profile)EntityKinds.Profile.ReadEntity(response.Body.Span, string.Empty);
        }
        catch (Exception exception) when (PageReader.IsUnreadable(exception))
        {
            throw PageReader.NotUnderstood(operation, profileId: null, "a profile", response, exception);
        }
    }

    internal Task<AdsResponse> ListRawAsync(AdsConnection connection, AdsCallOptions? options, CancellationToken cancellationToken) =>
        client.SendAsync(
            connection,
            new AdsRequest
            {
                Method = HttpMethod.Get,
                Path = EntityKinds.Profile.ListPath,
                Operation = EntityKinds.Profile.ListOperation,
            },
            options,
            cancellationToken);

    internal static IReadOnlyList<Profile> Named(IReadOnlyList<Profile> profiles, AdsConnection connection)
    {
        foreach (var profile in profiles) profile.Connection = connection.Name;
        return profiles;
    }
}
