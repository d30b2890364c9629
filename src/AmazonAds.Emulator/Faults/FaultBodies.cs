using System.Text;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Unified;

namespace AmazonAds.Emulator.Faults;

/// <summary>The bodies that services and gateways send with a failure.</summary>
internal static class FaultBodies
{
    public const string HtmlThrottle =
        "<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n<body>\r\n<center><h1>429 Too Many Requests</h1></center>\r\n<hr><center>gateway</center>\r\n</body>\r\n</html>\r\n";

    public static EmulatorResponse For(FaultEffect effect, int status, bool signIn, bool unified = false) =>
        effect.Body is { } body
            ? new EmulatorResponse(status, effect.ContentType, Encoding.UTF8.GetBytes(body))
            : status switch
            {
                _ when signIn && status is 429 or >= 500 => Answers.SignIn(status, status == 429 ? "slow_down" : "server_error", "The service cannot answer now."),
                403 or 413 or 429 or 500 when unified => UnifiedRefusal.Of(status, "An injected failure"),
                401 => Answers.Gateway(401, "Unauthorized"),
                403 => Answers.Error(403, "ACCESS_DENIED", "Access denied"),
                413 => Answers.TooLarge(),
                425 => new EmulatorResponse(425, Routing.MediaTypes.Json, Encoding.UTF8.GetBytes("{\"code\":\"425\",\"detail\":\"Too early\"}")),
                429 => Answers.Error(429, "THROTTLED", "Too Many Requests"),
                500 => Answers.Error(500, "INTERNAL_ERROR", "Service Error"),
                502 => Answers.Gateway(502, "Bad Gateway"),
                503 => Answers.Gateway(503, "Service Unavailable"),
                504 => Answers.Gateway(504, "Endpoint request timed out"),
                _ => Answers.Error(status, "INJECTED", "An injected failure"),
            };
}
