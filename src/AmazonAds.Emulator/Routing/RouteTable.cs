using System.Globalization;
using AmazonAds.Emulator.Dialects;

namespace AmazonAds.Emulator.Routing;

/// <summary>Every path of the emulator.</summary>
internal sealed class RouteTable
{
    public const string TokenPath = "/auth/o2/token";

    private readonly Dictionary<string, Route> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Route> byId = new(StringComparer.Ordinal);
    private readonly List<Route> templates = [];

    public RouteTable(IEnumerable<Dialect> dialects)
    {
        foreach (var route in dialects.SelectMany(static dialect => dialect.Routes()))
        {
            if (PathTemplate.IsOne(route.Path))
                templates.Add(route);
            else
                (route.EndsWithId ? byId : exact).Add(route.Path, route);
        }
    }

    /// <summary>The route of a path, and the number at its end where the route has one.</summary>
    public Route? Find(string path, out long id)
    {
        id = 0;
        if (exact.TryGetValue(path, out var route))
            return route;
        var slash = path.LastIndexOf('/');
        return slash > 0
            && byId.TryGetValue(path[..slash], out route)
            && long.TryParse(path.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out id)
            ? route
            : templates.Find(template => PathTemplate.Match(template.Path, path) is not null);
    }
}
