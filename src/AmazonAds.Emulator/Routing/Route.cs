using AmazonAds.Emulator.Dialects;

namespace AmazonAds.Emulator.Routing;

/// <summary>A path that exists, with its handlers by method.</summary>
internal sealed class Route(string path, Dialect dialect)
{
    private readonly Dictionary<string, Handler> handlers = new(StringComparer.Ordinal);

    public string Path => path;

    /// <summary>The style in which its refusals are put.</summary>
    public Dialect Dialect => dialect;

    /// <summary>Whether a number follows the path.</summary>
    public bool EndsWithId { get; init; }

    public string Allowed => string.Join(", ", handlers.Keys);

    public Handler? On(string method) => handlers.GetValueOrDefault(method);

    public Route Add(string method, Func<Call, EmulatorResponse> answer, Access access = Access.Profile)
    {
        handlers.Add(method, new Handler(access, answer));
        return this;
    }
}
