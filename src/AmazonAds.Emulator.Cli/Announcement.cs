using System.Text.Json;

namespace AmazonAds.Emulator.Cli;

/// <summary>What the program says once it serves.</summary>
internal static class Announcement
{
    public static string Text(EmulatorHost host) =>
        $"""
        endpoint       {host.Endpoint}
        token endpoint {host.TokenEndpoint}
        client id      {host.Emulator.Grants[0].ClientId}
        client secret  {host.Emulator.Grants[0].ClientSecret}
        refresh token  {host.Emulator.Grants[0].RefreshToken}
        grants         {host.Emulator.Grants.Count}
        profiles       {host.Emulator.Data.ProfileCount}
        product client {host.Emulator.Options.ProductClientId}
        product secret {host.Emulator.Options.ProductClientSecret}
        partner tag    {host.Emulator.Options.ProductPartnerTag}
        Press Ctrl+C to stop.
        """;

    public static string Json(EmulatorHost host) => JsonSerializer.Serialize(new
    {
        endpoint = host.Endpoint,
        tokenEndpoint = host.TokenEndpoint,
        profiles = host.Emulator.Data.ProfileCount,
        products = new
        {
            clientId = host.Emulator.Options.ProductClientId,
            clientSecret = host.Emulator.Options.ProductClientSecret,
            partnerTag = host.Emulator.Options.ProductPartnerTag,
        },
        grants = host.Emulator.Grants.Select(static grant => new
        {
            clientId = grant.ClientId,
            clientSecret = grant.ClientSecret,
            refreshToken = grant.RefreshToken,
        }),
    });

    public const string Help =
        """
        ads-emulator: Amazon Ads in a box, on a loopback port.

          --port N              the port (0, the default, takes a free one)
          --profiles N          advertiser profiles (25)
          --campaigns N         manual campaigns of each profile (4)
          --auto-campaigns N    automatic campaigns on top, without keywords (0)
          --ad-groups N         ad groups of each campaign (3)
          --keywords N          keywords of each ad group (20)
          --portfolios N        portfolios of each profile (4)
          --ads N               product ads of each ad group (2)
          --targets N           targets of each manual ad group (2); automatic ones have their four
          --negative-keywords N and --negative-targets N, of each ad group (2, 1)
          --campaign-negative-keywords N and --campaign-negative-targets N, of each campaign (2, 1)
          --display-campaigns N, of Sponsored Display, of each profile (2)
          --most-per-parent N   the most rows that can be created below one parent (no limit)
          --seed N              the same seed gives the same data (1)
          --rate R --burst N    requests a second and at once per profile (5, 10; rate 0: no limit)
          --retry-after F       seconds, date or missing (seconds)
          --token-lifetime S    seconds that an access token lives (3600)
          --latency-ms M        how long each answer takes (0)
          --report-rows N       things that a report below the ad group tells of, on each day (50)
          --report-delay S      seconds until a report is done (0)
          --report-rate R       requests for reports a second of all profiles, their 429s without Retry-After (0: no limit)
          --report-link-lifetime S  seconds that a link to a report's file opens it (3600)
          --product-rate R --product-burst N  calls of the product catalogue a second and at once (1, 1; rate 0: no limit)
          --product-calls-per-day N  its calls in any 24 hours (8640; 0: no limit)
          --page-size N         rows of a page when none are asked for (100)
          --max-page-size N     the most rows of a page (1000)
          --grants N            grants that divide the profiles (1)
          --countries A,B       countries of the profiles, in turn
          --fault "F"           a fault, may be given again and again
          --json                print the announcement as one line of JSON

        A fault is [METHOD ]PATH=EFFECT[,CONDITION...], where * in a path stands for anything.
        Effects: a status such as 503; 429 or 429:SECONDS; html429; drop; apply-drop; cut or cut:BYTES;
                 slow:SECONDS; expire; revoke; shuffle; repeat-token; fail-items:TYPE:COUNT_OR_SHARE
        Conditions: times:N  skip:N  nth:N  every:N  share:0.1  profile:ID
        Example: --fault "POST /sp/keywords/list=503,times:2" --fault "PUT /sp/keywords=fail-items:throttledError:0.05"
        """;
}
