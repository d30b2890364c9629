using System.Text.Json;
using AmazonAds.Emulator.Dialects;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Products;

/// <summary>The product catalogue (Creators API): its routes, and what all four operations check first.</summary>
internal sealed class ProductDialect(ProductTokens tokens, EmulatorOptions options, TimeProvider time) : Dialect(options, time)
{
    private readonly ProductAllowance allowance = new(options, time);
    private readonly ProductSignIn signIn = new(tokens, options, time);

    public override IEnumerable<Route> Routes() =>
    [
        new Route(ProductSignIn.CognitoPath, this).Add("POST", call => signIn.Answer(call.Request), Access.Anyone),
        On("getItems", ProductService.Items),
        On("searchItems", ProductService.Search),
        On("getVariations", ProductService.Variations),
        On("getBrowseNodes", ProductService.BrowseNodes),
    ];

    public override EmulatorResponse Refuse(int status, string code, string message) => Answers.Error(status, code, message);

    private Route On(string name, Func<ProductQuestion, EmulatorResponse> answer) =>
        new Route(ProductRefusal.Root + name, this).Add("POST", call => Answer(call.Request, answer), Access.Anyone);

    private EmulatorResponse Answer(EmulatorRequest request, Func<ProductQuestion, EmulatorResponse> answer)
    {
        if (tokens.Refusal(request.Headers["Authorization"], Now) is { } refusal)
            return ProductRefusal.Token(refusal.Reason, refusal.Message);
        if (allowance.Refusal() is { } wait)
            return ProductRefusal.Throttle(Options.ProductRetryAfter ? wait : null);
        if (!MediaTypes.Is(request.Headers["Content-Type"], MediaTypes.Json))
            return ProductRefusal.Fields("Content-Type");
        var host = request.Headers["x-marketplace"];
        if (ProductMarket.Of(host) is not { } market)
            return ProductRefusal.Fields("x-marketplace");
        try
        {
            using var body = JsonBody.ReadObject(request.Body);
            var call = new ProductCallBody(body.RootElement);
            var tag = call.Text("partnerTag");
            if (tag is null || call.Text("marketplace") is { } named && named != host)
                return ProductRefusal.Fields(tag is null ? "partnerTag" : "marketplace");
            return tag == Options.ProductPartnerTag
                ? answer(new ProductQuestion(call, host!, market, tag))
                : ProductRefusal.PartnerTag();
        }
        catch (Exception exception) when (exception is JsonException or MalformedRequestException)
        {
            return ProductRefusal.Fields("body");
        }
    }
}
