using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Marketplaces;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Writing;

/// <summary>Sets bids of keywords, in batches that fill up across the pipeline.</summary>
[Cmdlet(VerbsCommon.Set, "AdsKeywordBid", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WriteOutcome))]
public sealed class SetAdsKeywordBidCommand : AsyncCmdlet
{
    private BatchWriter<decimal>? writer;

    /// <summary>The profile that the keyword belongs to. Default: the selected one.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(ProfileId))]
    [ArgumentCompleter(typeof(ProfileIdCompleter))]
    public string[]? ProfileId { get; set; }

    /// <summary>The keyword.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public object? KeywordId { get; set; }

    /// <summary>The new bid, in the profile's currency. Text is read with a point as the decimal sign and without separators.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public object? Bid { get; set; }

    /// <summary>The connection, by name or object. Default: the one the profile came from, else the default connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Connection]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public AdsConnection? Connection { get; set; }

    /// <summary>The seconds that one request may take with all its waits and repeats. Default: 300.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    [PSDefaultValue(Value = 300)]
    public int TimeoutSec { get; set; } = 300;

    /// <summary>A keyword, a row of a CSV file, or any object with the properties ProfileId, KeywordId and Bid.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    private BatchWriter<decimal> Writer => writer ??= Begin();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _ = writer?.DisposeAsync().AsTask();
    }

    /// <inheritdoc/>
    private protected override void Accept()
    {
        var source = Source();
        if (!TryRead(source, out var item)) return;
        var refusal = BidRule.Refusal(item.Value, CountryOf(item));
        if (refusal is not null)
        {
            Refuse(source, item.ProfileId, item.Id, "bidOutOfRange", refusal);
            return;
        }

        if (!ShouldProcess($"keyword {item.Id} of profile {item.ProfileId}", What(item.Value))) return;
        var adding = Writer.AddAsync(item).AsTask();
        PumpWhile(() => !adding.IsCompleted);
        if (adding.IsFaulted) adding.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    private protected override void AcceptEnd()
    {
        if (writer is { } begun) Start("end", target: null, _ => begun.CompleteAsync());
    }

    private BatchWriter<decimal> Begin()
    {
        var options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        var begun = new BatchWriter<decimal>(Session.Client, EntityWrites.KeywordBid, options, StopToken);
        Start("outcomes", target: null, async _ =>
        {
            await foreach (var outcome in begun.ReadAsync(StopToken).ConfigureAwait(false))
            {
                await Output.ObjectAsync(outcome, StopToken).ConfigureAwait(false);
                if (outcome.Status != WriteStatus.Success)
                    await Output.ErrorAsync(Errors.ItemNotWritten(outcome, "keyword"), StopToken).ConfigureAwait(false);
            }
        });
        return begun;
    }

    private bool TryRead(object source, out WriteInput<decimal> item)
    {
        item = null!;
        var keywordId = IdText.Read(KeywordId is PSObject wrapped ? wrapped.BaseObject : KeywordId);
        string[] profiles = ProfileId is { Length: > 0 } given ? given : Session.Selected is { } selected ? [selected.ProfileId] : [];
        var profileId = profiles.Length == 1 ? profiles[0] : null;
        if (profileId is null)
        {
            Refuse(source, null, keywordId, "profileIdMissing", profiles.Length == 0
                ? "No profile: give -ProfileId, or select one with Select-AdsProfile."
                : "A keyword belongs to one profile; several were given.");
            return false;
        }

        if (string.IsNullOrEmpty(keywordId))
        {
            Refuse(source, profileId, null, "keywordIdInvalid", KeywordId is null || keywordId is not null
                ? "No keyword id is given."
                : IdText.Refusal(KeywordId is PSObject odd ? odd.BaseObject : KeywordId, nameof(KeywordId)));
            return false;
        }

        if (!AmountText.TryRead(Bid, out var bid, out var reason))
        {
            Refuse(source, profileId, keywordId, "bidInvalid", reason);
            return false;
        }

        if ((Connection ?? Session.ConnectionOf(profileId)) is not { } connection)
        {
            Refuse(source, profileId, keywordId, "noConnection", Errors.NoConnection(profileId).Exception.Message);
            return false;
        }

        item = new WriteInput<decimal>(connection, profileId, keywordId, bid, source);
        return true;
    }

    // Everything that was given comes back with the outcome: the piped object, or what stands on the command line.
    private object Source()
    {
        if (InputObject is { } piped && IsBound(nameof(InputObject))) return piped.BaseObject is PSCustomObject ? piped : piped.BaseObject;
        var line = new PSObject();
        line.Properties.Add(new PSNoteProperty(nameof(ProfileId), ProfileId is { Length: 1 } ? ProfileId[0] : null));
        line.Properties.Add(new PSNoteProperty(nameof(KeywordId), KeywordId));
        line.Properties.Add(new PSNoteProperty(nameof(Bid), Bid));
        return line;
    }

    private string What(decimal bid) => InputObject?.BaseObject is Keyword { Bid: { } old } && old != bid
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Set bid from {old} to {bid}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Set bid to {bid}");

    private string? CountryOf(WriteInput<decimal> item)
    {
        if (BidRule.Refusal(item.Value, countryCode: null) is not null) return null;
        var asking = Session.Marketplaces.CountryOfAsync(item.Connection, item.ProfileId, StopToken).AsTask();
        PumpWhile(() => !asking.IsCompleted);
        return asking.IsCompletedSuccessfully ? asking.Result : null;
    }

    private void Refuse(object source, string? profileId, string? id, string code, string reason)
    {
        var outcome = new WriteOutcome(profileId ?? string.Empty, id, WriteStatus.Failed, code, reason, source, RequestId: null);
        WriteObject(outcome);
        WriteError(Errors.ItemNotWritten(outcome, "keyword"));
    }
}
