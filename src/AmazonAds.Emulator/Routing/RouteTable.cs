using System.Globalization;
using AmazonAds.Emulator.Entities;

namespace AmazonAds.Emulator.Routing;

/// <summary>Every path of the emulator.</summary>
internal sealed class RouteTable
{
    public const string TokenPath = "/auth/o2/token";

    private readonly Dictionary<string, Route> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Route> byId = new(StringComparer.Ordinal);

    public RouteTable(EmulatorOptions options)
    {
        Add(exact, TokenPath, new(Of(("POST", Operation.SignIn))));
        Add(exact, "/v2/profiles", new(Of(("GET", Operation.ListProfiles))));
        Add(byId, "/v2/profiles", new(Of(("GET", Operation.GetProfile))));

        EntityKind[] kinds = [new CampaignKind(), new AdGroupKind(options), new KeywordKind(options)];
        foreach (var kind in kinds)
        {
            AddCurrent(kind);
            if (options.SponsoredProductsV2)
                AddOlder(kind);
        }
    }

    public Route? Find(string path)
    {
        if (exact.TryGetValue(path, out var route))
            return route;
        var slash = path.LastIndexOf('/');
        return slash > 0
            && byId.TryGetValue(path[..slash], out route)
            && long.TryParse(path.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? route with { Id = id }
            : null;
    }

    private void AddCurrent(EntityKind kind)
    {
        var path = "/sp/" + kind.Plural;
        Add(exact, path, new(Of(("POST", Operation.Create), ("PUT", Operation.Update))) { Kind = kind });
        Add(exact, path + "/list", new(Of(("POST", Operation.List))) { Kind = kind });
        Add(exact, path + "/delete", new(Of(("POST", Operation.Delete))) { Kind = kind });
    }

    private void AddOlder(EntityKind kind)
    {
        var path = "/v2/sp/" + kind.Plural;
        var collection = kind is KeywordKind
            ? Of(("GET", Operation.ListByOffset), ("POST", Operation.CreateByNumber), ("PUT", Operation.UpdateByNumber))
            : Of(("GET", Operation.ListByOffset));
        Add(exact, path, new(collection) { Kind = kind });
        Add(byId, path, new(Of(("GET", Operation.GetByNumber), ("DELETE", Operation.ArchiveByNumber))) { Kind = kind });
        Add(exact, path + "/extended", new(Of(("GET", Operation.ListByOffset))) { Kind = kind, Extended = true });
        Add(byId, path + "/extended", new(Of(("GET", Operation.GetByNumber))) { Kind = kind, Extended = true });
    }

    private static void Add(Dictionary<string, Route> table, string path, Route route) => table.Add(path, route);

    private static Dictionary<string, Operation> Of(params (string Method, Operation Operation)[] operations) =>
        operations.ToDictionary(static pair => pair.Method, static pair => pair.Operation, StringComparer.Ordinal);
}
