using System.Collections;
using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Entities;

namespace AmazonAds.PowerShell.Writing;

/// <summary>
/// The base of cmdlets that write entities of one noun. Each input is judged by itself, before any call; what passes goes
/// into batches that fill up across the pipeline, by profile and product, and every input comes out as one outcome.
/// </summary>
public abstract class WriteEntityCommand : WritingCommand
{
    private readonly Dictionary<(EntityKind Kind, WriteOperation Operation), WriteStream> streams = [];
    private FieldParameters? fields;

    /// <summary>The profile that the entity belongs to. Default: the selected one.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(ProfileId))]
    [ArgumentCompleter(typeof(ProfileIdCompleter))]
    public string[]? ProfileId { get; set; }

    /// <summary>The noun, as the kinds name it: <c>Campaign</c>.</summary>
    private protected abstract string Noun { get; }

    /// <summary>What the write does, as a verb for messages: <c>Create</c>.</summary>
    private protected abstract string Action { get; }

    /// <summary>What the write does, as a participle for messages: <c>created</c>.</summary>
    private protected virtual string Done => "changed";

    /// <summary>An edit in words, for <c>-WhatIf</c> and <c>-Confirm</c>.</summary>
    /// <param name="edit">The edit.</param>
    private protected virtual string Describe(EntityEdit edit) => edit.IsEmpty ? Action : $"{Action} {edit}";

    /// <summary>Whether entities are created or updated.</summary>
    private protected abstract FieldUse Use { get; }

    /// <summary>Whether the written entities are emitted in place of outcomes.</summary>
    private protected virtual bool WantsEntities => false;

    /// <summary>The fields that are bound, on the command line and from the current input.</summary>
    private protected FieldParameters Fields => fields ??= new FieldParameters(this);

    /// <summary>The entity that is piped in, if it is one.</summary>
    private protected AdsEntity? Piped => InputObject?.BaseObject as AdsEntity;

    /// <inheritdoc/>
    protected override void BeginProcessing() => Fields.NoteCommandLine(MyInvocation.BoundParameters.Keys);

    /// <summary>The kind of the noun in a product as an API has it; null where it has none.</summary>
    private protected virtual EntityKind? KindOf(AdProduct product, AdsApiVersion version) => EntityKinds.Find(Noun, product, version);

    /// <summary>Whether the product's API offers the write for a kind.</summary>
    private protected abstract bool Offers(EntityKind kind);

    /// <summary>The write that carries out an edit of a kind that is offered.</summary>
    private protected abstract EntityWrite<EntityEdit> WriteOf(EntityKind kind, EntityEdit edit);

    /// <summary>The id that is bound now: digits, empty for none, null for what is no id.</summary>
    private protected virtual object? GivenId => null;

    /// <summary>What is to be written of the current input, or why it cannot be.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="refusal">Why not.</param>
    private protected abstract EntityEdit? Edit(EntityKind kind, out EditRefusal? refusal);

    /// <inheritdoc/>
    private protected override void Accept()
    {
        foreach (var item in Items()) Take(item);
    }

    /// <inheritdoc/>
    private protected override void AcceptEnd()
    {
        foreach (var stream in streams.Values) Serve(stream.CompleteAsync);
    }

    /// <summary>Judges an item and hands it on.</summary>
    /// <param name="item">The item; null when it was refused already.</param>
    private protected void Take(WriteItem? item)
    {
        if (item is null) return;
        if (EditRule.Refusal(item.Edit, new FieldPlace(item.Kind, CountryOf(item), Use)) is { } refusal)
        {
            Refuse(item.Source, item.Kind, item.ProfileId, item.Id, refusal, item.Edit);
            return;
        }

        if (!ShouldProcess(item.Target, Describe(item.Edit))) return;
        WaitFor(StreamOf(item).AddAsync(item));
    }

    /// <summary>Refuses an input before any call: its outcome and an error.</summary>
    private protected void Refuse(object source, EntityKind? kind, string? profileId, string? id, EditRefusal refusal, EntityEdit? edit = null)
    {
        var outcome = new WriteOutcome(profileId ?? string.Empty, string.IsNullOrEmpty(id) ? null : id, WriteStatus.Failed, refusal.Code, refusal.Reason, source, RequestId: null) { Edit = edit };
        if (!WantsEntities) WriteObject(outcome);
        WriteError(Errors.ItemNotWritten(outcome, kind?.Noun ?? Words.Of(Noun), Done));
    }

    /// <summary>The items of the current input: one for each id that is given, without those that were refused.</summary>
    private protected IEnumerable<WriteItem> Items()
    {
        var source = Source();
        object?[] ids = GivenId is IList { Count: > 0 } many ? [.. many.Cast<object?>()] : [GivenId];
        foreach (var id in ids)
        {
            if (Read(source, id is PSObject wrapped ? wrapped.BaseObject : id) is { } item) yield return item;
        }
    }

    private WriteItem? Read(object source, object? givenId)
    {
        var product = AdProductAttribute.Of(AdProduct ?? Piped?.AdProduct);
        var given = IdText.Read(givenId);
        var profiles = Profiles(out var refused);
        var profileId = profiles.Length == 1 ? profiles[0] : null;
        var connection = Connection ?? (profileId is null ? null : Session.ConnectionOf(profileId));
        if (KindOf(product, connection?.ApiVersion ?? AdsApiVersion.Product) is not { } kind || !Offers(kind))
        {
            Refuse(source, null, profileId, given, new EditRefusal("notSupported", $"The API of {product} offers no way to {Action.ToLowerInvariant()} {Words.Plural(Noun)}."));
            return null;
        }

        if (refused is not null)
        {
            Refuse(source, kind, null, given, refused);
            return null;
        }

        if (profileId is null)
        {
            Refuse(source, kind, null, given, new EditRefusal("profileIdMissing", profiles.Length == 0
                ? "No profile: give -ProfileId, or select one with Select-AdsProfile."
                : $"A {kind.Noun} belongs to one profile; several were given."));
            return null;
        }

        if (Use == FieldUse.Update && string.IsNullOrEmpty(given))
        {
            var name = char.ToUpperInvariant(kind.IdWord[0]) + kind.IdWord[1..];
            Refuse(source, kind, profileId, null, new EditRefusal(
                kind.IdWord + "Invalid", given is null ? IdText.Refusal(givenId!, name) : $"No {name} is given."));
            return null;
        }

        if (Edit(kind, out var refusal) is not { } edit)
        {
            Refuse(source, kind, profileId, given, refusal!);
            return null;
        }

        if (connection is null)
        {
            Refuse(source, kind, profileId, given, new EditRefusal("noConnection", Errors.NoConnection(profileId).Exception.Message));
            return null;
        }

        return Use == FieldUse.Update
            ? new WriteItem(kind, connection, profileId, given, edit with { Address = Address(kind, edit) }, Piped, source)
            : new WriteItem(kind, connection, profileId, Id: null, edit, Piped, source);
    }

    // What an update names besides the id comes from the entity, or from a row's columns.
    private IReadOnlyList<FieldEdit> Address(EntityKind kind, EntityEdit edit)
    {
        var address = new List<FieldEdit>();
        foreach (var field in kind.Fields.Where(field => field.IsAddressOf(edit)))
        {
            var value = Piped is { } entity ? field.Of(entity) : PlainValue.Of(InputObject?.Properties[field.Name]?.Value);
            if (value is not null && FieldValue.TryRead(field, value, out var read, out _)) address.Add(new FieldEdit(field, read));
        }

        return address;
    }

    // Text and whole numbers that are piped in are profiles, as with every cmdlet.
    private string[] Profiles(out EditRefusal? refused)
    {
        refused = null;
        if (InputObject?.BaseObject is (string or ValueType) and var plain && IdText.Read(plain) is not "")
        {
            if (ProfileId is null && IdText.Read(plain) is { } digits) return [digits];
            refused = ProfileId is null
                ? new EditRefusal("profileIdInvalid", IdText.Refusal(plain, nameof(ProfileId)))
                : new EditRefusal("inputInvalid", $"'{plain}' is piped in, and -{nameof(ProfileId)} is given: pipe objects in, or leave it out.");
        }

        return ProfileId is { Length: > 0 } bound ? bound : Session.Selected is { } selected ? [selected.ProfileId] : [];
    }

    private WriteStream StreamOf(WriteItem item)
    {
        var kind = item.Kind;
        var write = WriteOf(kind, item.Edit);
        var key = (kind, write.Operation);
        if (streams.TryGetValue(key, out var stream)) return stream;
        stream = Keep(new WriteStream(Session.Client, write, CallOptions, StopToken));
        Serve(async () =>
        {
            await foreach (var outcome in stream.ReadAsync(WantsEntities, StopToken).ConfigureAwait(false))
            {
                if (!WantsEntities) await Output.ObjectAsync(outcome, StopToken).ConfigureAwait(false);
                else if (outcome.Entity is { } entity) await Output.ObjectAsync(entity, StopToken).ConfigureAwait(false);
                if (outcome.Status != WriteStatus.Success)
                    await Output.ErrorAsync(Errors.ItemNotWritten(outcome, kind.Noun, Done), StopToken).ConfigureAwait(false);
                else if (outcome.Code is { } code)
                    await Output.WarningAsync($"The {kind.Noun} {outcome.Id} of profile {outcome.ProfileId} ({code}): {outcome.Message}", StopToken).ConfigureAwait(false);
            }
        });
        return streams[key] = stream;
    }

    private string? CountryOf(WriteItem item)
    {
        if (!item.Edit.Fields.Any(edit => edit.New is not null && edit.Field.Rules.Any(rule => rule.NeedsCountry))) return null;

        // What is wrong in every marketplace needs no look at the profile's.
        if (EditRule.Refusal(item.Edit, new FieldPlace(item.Kind, CountryCode: null, Use)) is not null) return null;
        var asking = Session.Marketplaces.CountryOfAsync(item.Connection, item.ProfileId, StopToken).AsTask();
        PumpWhile(() => !asking.IsCompleted);
        return asking.IsCompletedSuccessfully ? asking.Result : null;
    }
}
