using System.Globalization;
using AmazonAds.Emulator.Dialects;

namespace AmazonAds.Emulator.Routing;

/// <summary>Every path of the emulator.</summary>
internal sealed class RouteTable
{
    public const string TokenPath = "/auth/o2/token";

    private readonly Dictionary<string, Route> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Route> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Route> byName = new(StringComparer.Ordinal);

    public RouteTable(IEnumerable<Dialect> dialects)
    {
        foreach (var route in dialects.SelectMany(static dialect => dialect.Routes()))
            (route.EndsWithId ? byId : route.EndsWithName ? byName : exact).Add(route.Path, route);
    }

    /// <summary>The route of a path, and the number at its end where the route has one.</summary>
    public Route? Find(string path, out long id)
    {
        id = 0;
        if (exact.TryGetValue(path, out var route))
            return route;
        var slash = path.LastIndexOf('/');
        if (slash > 0 && byName.TryGetValue(path[..slash], out route))
            return route;
        return slash > 0
            && byId.TryGetValue(path[..slash], out route)
            && long.TryParse(path.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out id)
            ? route
            : null;
    }
}
