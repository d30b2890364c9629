using System.Management.Automation;
using AmazonAds.PowerShell.Binding;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Products;

/// <summary>Looks browse nodes up by id, ten to a call, with their ancestors and children on demand.</summary>
[Cmdlet(VerbsCommon.Get, "AdsBrowseNode")]
[OutputType(typeof(BrowseNode))]
public sealed class GetAdsBrowseNodeCommand : ProductCommand
{
    private readonly IdGathering gathering = new();

    /// <summary>The ids; each is looked up once.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [Asin("BrowseNodeId", "Id")]
    public string[]? BrowseNodeId { get; set; }

    /// <summary>Asks for the nodes above each.</summary>
    [Parameter]
    public SwitchParameter Ancestor { get; set; }

    /// <summary>Asks for the nodes below each.</summary>
    [Parameter]
    public SwitchParameter Children { get; set; }

    private protected override ProductOperation Operation => ProductOperation.GetBrowseNodes;

    private IReadOnlyList<string> Wanted =>
    [
        .. Resources,
        .. Ancestor ? ["browseNodes.ancestor"] : Array.Empty<string>(),
        .. Children ? ["browseNodes.children"] : Array.Empty<string>(),
    ];

    private protected override void Accept()
    {
        if (BrowseNodeId is not { Length: > 0 } && !MyInvocation.ExpectingInput) ThrowTerminatingError(Errors.NothingAsked("-BrowseNodeId"));
        foreach (var id in BrowseNodeId ?? [])
        {
            if (id.Length <= 19 && id.All(char.IsAsciiDigit)) LookUp(gathering.Add(id));
            else WriteError(Errors.ProductIdInvalid($"'{id}' is not the id of a browse node: those are whole numbers, such as 283155.", id));
        }
    }

    private protected override void AcceptEnd() => LookUp(gathering.Rest());

    private void LookUp(IReadOnlyList<string>? ids)
    {
        if (ids is null) return;
        var bulk = gathering.IsBulk;
        var marketplace = Setup.Connection.Marketplace;
        var body = ProductRequests.BrowseNodes(Setup.Connection, ids, Wanted, Languages);
        Start(this, null, _ => LookUpAsync(body, bulk, "browse node", (json, stamp) => ProductReader.Node(json, marketplace, stamp)));
    }
}
