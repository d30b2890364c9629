using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Marketplaces;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Writing;

/// <summary>Sets bids of keywords, to an amount or in relation to what they are, in batches that fill up across the pipeline.</summary>
[Cmdlet(VerbsCommon.Set, "AdsKeywordBid", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WriteOutcome), typeof(Keyword))]
public sealed class SetAdsKeywordBidCommand : WriteEntityCommand
{
    private readonly Dictionary<(AdsConnection Connection, string ProfileId, EntityKind Kind), List<WriteItem>> gathered = [];
    private BidAdjustment? adjustment;

    /// <summary>The keyword.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public object? KeywordId { get; set; }

    /// <summary>The new bid, in the profile's currency. Text is read with a point as the decimal sign and without separators.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [Field]
    public object? Bid { get; set; }

    /// <summary>A change in relation to the bid as it is, for instance +10% or -0.05; of a keyword without a bid, in relation to its ad group's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Adjust { get; set; }

    /// <summary>The least bid that an adjustment may lead to.</summary>
    [Parameter]
    [ValidateRange(0, 1_000_000)]
    public decimal? Min { get; set; }

    /// <summary>The greatest bid that an adjustment may lead to.</summary>
    [Parameter]
    [ValidateRange(0, 1_000_000)]
    public decimal? Max { get; set; }

    /// <summary>Emits the keywords as they are then, as the API gives them, in place of outcomes.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Noun => nameof(Keyword);

    private protected override string Action => "Set";

    private protected override FieldUse Use => FieldUse.Update;

    private protected override bool WantsEntities => PassThru;

    private protected override object? GivenId => KeywordId;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Adjust is null)
        {
            if (Min is not null || Max is not null) ThrowTerminatingError(Errors.NothingToSet("-Adjust together with -Min and -Max"));
            return;
        }

        if (IsBound(nameof(Bid))) ThrowTerminatingError(Errors.ParametersExclude(nameof(Adjust), nameof(Bid)));
        if (Min > Max) ThrowTerminatingError(Errors.ParameterInvalid(nameof(Min), $"-Min {Min} is above -Max {Max}."));
        try
        {
            adjustment = BidAdjustment.Parse(Adjust);
        }
        catch (FormatException exception)
        {
            ThrowTerminatingError(Errors.ParameterInvalid(nameof(Adjust), exception.Message));
        }
    }

    private protected override bool Offers(EntityKind kind) => kind.Update is not null;

    private protected override EntityWrite<EntityEdit> WriteOf(EntityKind kind, EntityEdit edit) => EntityWrites.Update(kind, PassThru);

    private protected override EntityEdit? Edit(EntityKind kind, out EditRefusal? refusal)
    {
        refusal = null;
        if (adjustment is not null) return EntityEdit.Nothing;
        var field = kind.Field(nameof(Bid))!;
        var entity = Piped;
        var isChanged = entity is not null && field.IsChangedOn(entity);
        var given = entity is null || Fields.IsOnCommandLine(nameof(Bid)) || isChanged ? Bid : null;
        if (given is null || FieldValue.IsBlank(given))
        {
            refusal = new EditRefusal("bidInvalid", "No bid is given.");
            return null;
        }

        var edits = new List<FieldEdit>();
        refusal = FieldParameters.Read(kind, [(nameof(Bid), given)], entity, edits);
        return refusal is null ? new EntityEdit(edits) : null;
    }

    /// <inheritdoc/>
    private protected override void Accept()
    {
        if (adjustment is null)
        {
            base.Accept();
            return;
        }

        foreach (var item in Items())
        {
            var key = (item.Connection, item.ProfileId, item.Kind);
            if (!gathered.TryGetValue(key, out var items)) gathered[key] = items = [];
            items.Add(item);
            if (items.Count < item.Kind.Filters.MaxIds) continue;
            gathered.Remove(key);
            Adjusted(items, Look(items));
        }
    }

    /// <inheritdoc/>
    private protected override void AcceptEnd()
    {
        // The profiles are looked at side by side, and written in the order they came.
        var looks = gathered.Values.Select(items => (Items: items, Look: Look(items))).ToList();
        foreach (var (items, look) in looks) Adjusted(items, look);
        base.AcceptEnd();
    }

    private Task<CurrentBids> Look(List<WriteItem> items) => CurrentBids.ReadAsync(
        Session, items, CallOptions, StopToken);

    private void Adjusted(List<WriteItem> items, Task<CurrentBids> look)
    {
        PumpWhile(() => !look.IsCompleted);
        foreach (var item in items)
        {
            var found = look.IsCompletedSuccessfully ? look.Result.Of(item) : new CurrentBid(null, null, look.Exception?.GetBaseException().Message);
            if (found.Bid is not { } bid)
            {
                Refuse(item.Source, item.Kind, item.ProfileId, item.Id, new EditRefusal("bidNotKnown", found.Reason ?? "The keyword's bid is not known."));
                continue;
            }

            var field = item.Kind.Field(nameof(Bid))!;
            var adjusted = adjustment!.Apply(bid, CurrencyStep.Of(found.CurrencyCode), Min, Max);
            Take(item with { Edit = item.Edit with { Fields = [new FieldEdit(field, adjusted, bid, OldIsKnown: true)] } });
        }
    }
}
