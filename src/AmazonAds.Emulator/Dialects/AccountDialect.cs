using System.Globalization;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Signing;

namespace AmazonAds.Emulator.Dialects;

/// <summary>What needs no profile: signing in, and the profiles themselves.</summary>
internal sealed class AccountDialect(SignInService signIn, ProfileService profiles, EmulatorOptions options, TimeProvider time)
    : Dialect(options, time)
{
    private const string ProfilesPath = "/v2/profiles";

    public override IEnumerable<Route> Routes() =>
    [
        new Route(RouteTable.TokenPath, this).Add("POST", call => signIn.Answer(call.Request), Access.Anyone),
        new Route(ProfilesPath, this)
            .Add("GET", call => profiles.List(call.Grant, call.Request.Query), Access.Grant)
            .Add("PUT", call => profiles.Update(call.Grant, call.Request.Body), Access.Grant),
        new Route(ProfilesPath, this) { EndsWithId = true }.Add("GET", call => profiles.Get(call.Grant, call.Id), Access.Grant),
    ];

    public override EmulatorResponse Refuse(int status, string code, string message) =>
        Answers.Details(status, status.ToString(CultureInfo.InvariantCulture), message);
}
