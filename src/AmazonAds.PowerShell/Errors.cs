using System.Management.Automation;
using System.Net;
using AmazonAds.Batching;
using AmazonAds.Errors;
using AmazonAds.Exports;
using AmazonAds.Fleet;
using AmazonAds.Jobs;
using AmazonAds.Products;
using AmazonAds.Reports;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell;

#pragma warning disable MA0015 // The messages name cmdlet parameters themselves, with the dash that users know.

/// <summary>
/// Every error that a user can see is made here. The first part of <c>FullyQualifiedErrorId</c> is stable; about_AmazonAds
/// lists the ids. No record carries a secret: targets are profile ids, names and ids of entities.
/// </summary>
internal static class Errors
{
    /// <summary>An exception of the library, or a defect, as an error record.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="target">What it is about; null takes the profile that the exception names.</param>
    public static ErrorRecord From(Exception exception, object? target)
    {
        var profileId = (exception as AdsException)?.ProfileId;
        target ??= string.IsNullOrEmpty(profileId) ? null : profileId;
        return exception switch
        {
            AdsAuthenticationException { Kind: FailureKind.GrantRefused } refused => Record(
                refused, "AdsGrantRefused", ErrorCategory.AuthenticationError, target,
                "Check client id, client secret and refresh token; have the advertiser consent again if the grant was revoked. Then connect anew with Connect-AdsAccount, or with Connect-AdsProductApi for the product catalogue."),
            AdsAuthenticationException failed => Record(
                failed, "AdsSignInFailed", ErrorCategory.ConnectionError, target,
                "Login with Amazon gave no token. Check the network and the connection's TokenEndpoint, and try again."),
            AdsTimeoutException { Kind: FailureKind.Throttled } late => Throttled(late, target),
            AdsTimeoutException late => Record(
                late, "AdsTimeout", ErrorCategory.OperationTimeout, target,
                "Allow more time with -TimeoutSec, or ask for less at once."),
            AdsRegionDownException down => Record(
                down, "AdsRegionDown", ErrorCategory.ResourceUnavailable, target,
                "Nothing was sent. Try later, or allow more time with -TimeoutSec; Get-AdsRateLimit shows regions that are down and since when."),
            AdsApiException { Kind: FailureKind.Throttled } throttled => Throttled(throttled, target),
            AdsApiException answered => Record(
                answered, "AdsApiError." + answered.Kind, Category(answered), target, Advice(answered)),
            AdsConnectionException { Kind: FailureKind.NotUnderstood } unclear => Record(
                unclear, "AdsAnswerNotUnderstood", ErrorCategory.InvalidResult, target,
                "Try again; if it stays, report it with the request id."),
            AdsConnectionException { Kind: FailureKind.NotReached } absent => Record(
                absent, "AdsNotReached", ErrorCategory.ConnectionError, target,
                "Check the network, a proxy, and the connection's Endpoint."),
            AdsConnectionException broken => Record(
                broken, "AdsConnectionBroken", ErrorCategory.ConnectionError, target, "Try again."),
            ProductAllowanceException used => Record(
                used, "AdsProductAllowanceUsed", ErrorCategory.LimitsExceeded, target,
                "Wait until then; what the cache holds is still given. -MaxAge and fewer -Resource save calls."),
            AdsException other => Record(other, "AdsError", ErrorCategory.NotSpecified, target, null),
            AdsStoreException store when StorePlace.IsAddress(store.Path) => Record(
                store, "AdsStoreFailed", ErrorCategory.ResourceUnavailable, store.Path,
                "Check that the database runs, can be reached from here and lets this user in and make tables. What was committed is kept; run the sync again to carry on."),
            AdsStoreException store => Record(
                store, "AdsStoreFailed", ErrorCategory.WriteError, target ?? store.Path,
                "Check the file, its folder and the room on the disk. What was committed is kept; run the sync again to carry on."),
            ArgumentException argument => Record(argument, "AdsArgumentInvalid", ErrorCategory.InvalidArgument, target, null),
            _ => Record(
                exception, "AdsUnexpected", ErrorCategory.NotSpecified, target,
                "This is a defect of the module: please report it with the exception's stack trace."),
        };
    }

    /// <summary>There is no connection at all.</summary>
    /// <param name="target">The profile that needs one, or null.</param>
    public static ErrorRecord NoConnection(object? target) => Record(
        new InvalidOperationException("There is no connection to Amazon Ads yet. Make one with Connect-AdsAccount, or try things out with Connect-AdsAccount -Emulator."),
        "AdsNoConnection", ErrorCategory.ConnectionError, target, "Run Connect-AdsAccount first.");

    /// <summary>There is no connection to the product catalogue.</summary>
    public static ErrorRecord NoProductConnection() => Record(
        new InvalidOperationException("There is no connection to the product catalogue yet. Make one with Connect-AdsProductApi, or try things out with Connect-AdsProductApi -Emulator."),
        "AdsNoProductConnection", ErrorCategory.ConnectionError, null, "Run Connect-AdsProductApi first.");

    /// <summary>No connection to the product catalogue has this name.</summary>
    /// <param name="name">The name.</param>
    public static ErrorRecord ProductConnectionNotFound(string name) => Record(
        new ItemNotFoundException($"There is no connection to the product catalogue named '{name}'."),
        "AdsConnectionNotFound", ErrorCategory.ObjectNotFound, name, "Run Connect-AdsProductApi -Name to make it.");

    /// <summary>Something is not an ASIN, or not the id of a browse node.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="id">What was given.</param>
    public static ErrorRecord ProductIdInvalid(string refusal, object? id) => Record(
        new ArgumentException(refusal), "AdsProductIdInvalid", ErrorCategory.InvalidArgument, id, "Correct it; the others are not affected.");

    /// <summary>Amazon has nothing for an id.</summary>
    /// <param name="error">What it says.</param>
    /// <param name="what">What the id is of, in words.</param>
    /// <param name="marketplace">The marketplace.</param>
    public static ErrorRecord ProductNotFound(ProductIdError error, string what, string marketplace) => Record(
        new ItemNotFoundException($"Nothing can be told of the {what} {error.Id} of {marketplace} ({error.Code}): {error.Message}"),
        "AdsProductNotFound." + error.Code, ErrorCategory.ObjectNotFound, error.Id, "Check the id and the marketplace; the others are not affected.");

    /// <summary>No connection has this name.</summary>
    /// <param name="name">The name, or the pattern.</param>
    public static ErrorRecord ConnectionNotFound(string name) => Record(
        new ItemNotFoundException($"There is no connection named '{name}'. Get-AdsConnection lists those there are."),
        "AdsConnectionNotFound", ErrorCategory.ObjectNotFound, name, "Run Get-AdsConnection to see the names, or Connect-AdsAccount -Name to make it.");

    /// <summary>Values that a connection needs are missing.</summary>
    /// <param name="missing">What is missing: parameter and variable of each.</param>
    /// <param name="target">The name of the connection, or null.</param>
    public static ErrorRecord CredentialMissing(IReadOnlyList<string> missing, string? target) => Record(
        new ArgumentException($"The connection{Named(target)} needs {string.Join(", ", missing)}."),
        "AdsCredentialMissing", ErrorCategory.InvalidArgument, target, "Give the parameter, or set the environment variable.");

    /// <summary>The region is none of Amazon's.</summary>
    /// <param name="region">What was given.</param>
    /// <param name="source">The parameter or variable it came from.</param>
    /// <param name="target">The name of the connection, or null.</param>
    public static ErrorRecord RegionInvalid(string region, string source, string? target) => Record(
        new ArgumentException($"'{region}' ({source}) is not a region{Named(target)}. The regions are NA, EU and FE."),
        "AdsRegionInvalid", ErrorCategory.InvalidArgument, target ?? region, "Use NA, EU or FE.");

    /// <summary>There is no such API.</summary>
    /// <param name="version">What was given.</param>
    /// <param name="source">The parameter or variable it came from.</param>
    /// <param name="target">The name of the connection, or null.</param>
    public static ErrorRecord ApiVersionInvalid(string version, string source, string? target) => Record(
        new ArgumentException($"'{version}' ({source}) is not an API{Named(target)}. Use v1 for Ads API v1, or Product for the API of each advertising product."),
        "AdsApiVersionInvalid", ErrorCategory.InvalidArgument, target ?? version, "Use v1 or Product.");

    /// <summary>An address may not be given credentials.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="source">The parameter or variable it came from.</param>
    /// <param name="target">The name of the connection, or the address.</param>
    public static ErrorRecord EndpointRefused(string refusal, string source, object? target) => Record(
        new ArgumentException($"{source} is refused: {refusal}"),
        "AdsEndpointRefused", ErrorCategory.SecurityError, target, "Use Amazon's own address, or the address of an emulator on this machine.");

    /// <summary>A parameter was given without a value.</summary>
    /// <param name="parameter">The parameter.</param>
    public static ErrorRecord ValueMissing(string parameter) => Record(
        new ArgumentException($"-{parameter} was given without a value. Leave it out to mean 'not given'."),
        "AdsValueMissing", ErrorCategory.InvalidArgument, parameter, $"Check what stands behind -{parameter}: it is null or empty.");

    /// <summary>A cmdlet was not told what to set.</summary>
    /// <param name="parameters">What could be given.</param>
    public static ErrorRecord NothingToSet(string parameters) => Record(
        new ArgumentException($"There is nothing to set: give {parameters}."),
        "AdsNothingToSet", ErrorCategory.InvalidArgument, null, $"Give {parameters}.");

    /// <summary>A parameter has a value that cannot be used.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="reason">Why not.</param>
    public static ErrorRecord ParameterInvalid(string parameter, string reason) => Record(
        new ArgumentException(reason), "AdsParameterInvalid", ErrorCategory.InvalidArgument, parameter, $"Check what stands behind -{parameter}.");

    /// <summary>Two parameters cannot be given together.</summary>
    /// <param name="one">One of them.</param>
    /// <param name="other">The other one.</param>
    public static ErrorRecord ParametersExclude(string one, string other) => Record(
        new ArgumentException($"-{one} and -{other} cannot be given together."),
        "AdsParameterInvalid", ErrorCategory.InvalidArgument, one, $"Give -{one} or -{other}.");

    /// <summary>Something is of a kind that does not serve.</summary>
    /// <param name="entity">The thing.</param>
    public static ErrorRecord DoesNotServe(object entity) => Record(
        new ArgumentException($"A {entity.GetType().Name} has no serving status; campaigns, ad groups, keywords, targets and ads have one."),
        "AdsDoesNotServe", ErrorCategory.InvalidArgument, entity, "Pipe in what Get-AdsCampaign, Get-AdsAdGroup, Get-AdsKeyword, Get-AdsTarget or Get-AdsProductAd give.");

    /// <summary>No profile is given and none is selected.</summary>
    public static ErrorRecord ProfileNotSelected() => Record(
        new InvalidOperationException("No profile: give -ProfileId, pipe profiles in (Get-AdsProfile | …), or select one with Select-AdsProfile."),
        "AdsProfileNotSelected", ErrorCategory.InvalidOperation, null, "Run Get-AdsProfile to see the profiles, then Select-AdsProfile -ProfileId <id>.");

    /// <summary>No connection that was asked shows this profile.</summary>
    /// <param name="profileId">The profile.</param>
    public static ErrorRecord ProfileNotFound(string profileId) => Record(
        new ItemNotFoundException($"No connection shows a profile {profileId}. A connection shows the profiles of its own region only."),
        "AdsProfileNotFound", ErrorCategory.ObjectNotFound, profileId, "Run Get-AdsProfile to see the profiles; connect to the profile's region.");

    /// <summary>An advertising product has nothing of a kind.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="product">The product.</param>
    public static ErrorRecord KindNotOffered(string kind, string product) => Record(
        new NotSupportedException($"The API of {product} has no {Entities.Words.Plural(kind)}."),
        "AdsProductNotSupported", ErrorCategory.NotImplemented, product, "Choose another product with -AdProduct, or leave it out for SponsoredProducts.");

    /// <summary>A profile has no entity of an id.</summary>
    /// <param name="noun">The kind, in words.</param>
    /// <param name="id">The id.</param>
    /// <param name="profileId">The profile.</param>
    public static ErrorRecord EntityNotFound(string noun, string id, string profileId) => Record(
        new ItemNotFoundException($"Profile {profileId} has no {noun} {id}."),
        "AdsEntityNotFound", ErrorCategory.ObjectNotFound, id, "Check the id, the profile, and -AdProduct: ids are unique per kind within one profile and product.");

    /// <summary>No emulator runs there.</summary>
    /// <param name="target">The port or address.</param>
    public static ErrorRecord EmulatorNotFound(string target) => Record(
        new ItemNotFoundException($"No emulator of this process runs at {target}."),
        "AdsEmulatorNotFound", ErrorCategory.ObjectNotFound, target, "Emulators end with the PowerShell that started them.");

    /// <summary>An emulator could not be started.</summary>
    /// <param name="exception">Why.</param>
    /// <param name="target">The port, or null.</param>
    public static ErrorRecord EmulatorNotStarted(Exception exception, object? target) => Record(
        exception, "AdsEmulatorNotStarted", ErrorCategory.ResourceUnavailable, target, "Leave -Port out to have a free port chosen.");

    /// <summary>An item of a write was not carried out, or its fate is not known.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="what">The kind of thing, in words.</param>
    /// <param name="done">What was to be done, as a participle: <c>created</c>.</param>
    public static ErrorRecord ItemNotWritten(WriteOutcome outcome, string what, string done)
    {
        var request = outcome.RequestId is null ? string.Empty : $" Request id {outcome.RequestId}.";
        var verdict = outcome.Status == WriteStatus.Unknown ? $"may or may not have been {done}" : $"was not {done}";
        var name = outcome.Edit?.Fields.FirstOrDefault(field => field.Field.Name is "Name" or "KeywordText")?.New;
        var which = outcome.Id ?? (name is null ? "(no id)" : $"'{name}'");
        var message = $"The {what} {which} of profile {(outcome.ProfileId.Length > 0 ? outcome.ProfileId : "(none)")} {verdict} ({outcome.Code}): {outcome.Message}{request}";
        return outcome.Status == WriteStatus.Unknown
            ? Record(new InvalidOperationException(message), "AdsItemUnknown", ErrorCategory.InvalidResult, outcome.Input,
                "Read the entity to see what it is now, before trying again.")
            : Record(new InvalidOperationException(message), "AdsItemFailed." + outcome.Code, outcome.RequestId is null ? ErrorCategory.InvalidData : ErrorCategory.InvalidResult, outcome.Input,
                "Correct the item and send it again; the others are not affected.");
    }

    /// <summary>Nothing can be told of an item of a read.</summary>
    /// <param name="what">The kind of thing, in words.</param>
    /// <param name="id">Its id, or what else names it.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="code">Amazon's code, or our own.</param>
    /// <param name="message">The words.</param>
    public static ErrorRecord ItemNotRead(string what, string? id, string profileId, string? code, string? message) => Record(
        new ItemNotFoundException($"Nothing can be told of the {what} {id ?? "(no id)"} of profile {profileId} ({code ?? "unknownError"}): {message ?? "no reason was given."}"),
        "AdsItemNotRead." + (code ?? "unknownError"), ErrorCategory.ObjectNotFound, id, "Check the id, the profile and -AdProduct; the other items are not affected.");

    /// <summary>A cmdlet was not told what to ask about.</summary>
    /// <param name="parameters">What could be given.</param>
    public static ErrorRecord NothingAsked(string parameters) => Record(
        new ArgumentException($"There is nothing to ask about: give {parameters}, or pipe objects that have it."),
        "AdsNothingAsked", ErrorCategory.InvalidArgument, null, $"Give {parameters}.");

    /// <summary>An input cannot be asked about.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="target">The input's id, or its profile.</param>
    public static ErrorRecord QueryRefused(string reason, object? target) => Record(
        new ArgumentException(reason), "AdsArgumentInvalid", ErrorCategory.InvalidArgument, target, null);

    /// <summary>A profile was not synced.</summary>
    /// <param name="result">Its result.</param>
    public static ErrorRecord ProfileNotSynced(ProfileSyncResult result)
    {
        object target = result.ProfileId.Length > 0 ? result.ProfileId : result.Connection;
        return result.Error is { } error
            ? From(error, target)
            : Record(new InvalidOperationException($"{target} was not synced."), "AdsProfileNotSynced", ErrorCategory.NotSpecified, target, null);
    }

    /// <summary>A question about a report is known to be wrong.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="type">The type of report.</param>
    public static ErrorRecord ReportRefused(ReportQueryException refusal, string type) => Record(
        refusal, "AdsReportRefused", ErrorCategory.InvalidArgument, type, "Nothing was asked for. Change the parameters that the message names.");

    /// <summary>A type of report is not known here, so that its rows cannot be kept.</summary>
    /// <param name="type">The type.</param>
    public static ErrorRecord ReportTypeUnknown(string type) => Record(
        new ArgumentException($"The report type '{type}' is not known here, so that its rows cannot be kept. Known are {string.Join(", ", ReportTypes.All.Select(known => known.Name).Order(StringComparer.Ordinal))}."),
        "AdsReportRefused", ErrorCategory.InvalidArgument, type, "Take one of them, or ask for the report with Get-AdsReportData -OutFile.");

    /// <summary>A report is not known to Amazon.</summary>
    /// <param name="reportId">The report.</param>
    /// <param name="profileId">The profile.</param>
    public static ErrorRecord ReportNotFound(string reportId, string profileId) => Record(
        new ItemNotFoundException($"Amazon knows no report {reportId} of profile {profileId}, or not any more."),
        "AdsReportNotFound", ErrorCategory.ObjectNotFound, reportId, "Check the id and the profile, or ask for the report anew with Start-AdsReport.");

    /// <summary>What is wrong with a report that was waited for, or null.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="now">The time.</param>
    public static ErrorRecord? OfReport(JobOutcome<ReportJob> outcome, DateTimeOffset now) => outcome switch
    {
        { Failure: { } failure } => From(failure, outcome.Job.ProfileId),
        { IsGone: true } => ReportNotFound(outcome.Job.ReportId, outcome.Job.ProfileId),
        { IsOutOfTime: true } => ReportNotDone(outcome.Job, now),
        { Job.IsFailed: true } => ReportFailed(outcome.Job),
        _ => null,
    };

    /// <summary>Why a report could not be had, or null.</summary>
    /// <param name="part">What came of it.</param>
    /// <param name="now">The time.</param>
    public static ErrorRecord? OfReport(ReportPart part, DateTimeOffset now) => part switch
    {
        { Failure: { } failure } => From(failure, part.ProfileId),
        { IsMissing: false } => null,
        { Job: null } => Record(
            new TimeoutException($"The time ended before Amazon took the request for a report of profile {part.ProfileId}."),
            "AdsReportNotDone", ErrorCategory.OperationTimeout, part.ProfileId, "Allow more time with -TimeoutSec."),
        { IsOutOfTime: true } => ReportNotDone(part.Job, now),
        { Job.IsFailed: true } => ReportFailed(part.Job),
        _ => ReportNotFound(part.Job.ReportId, part.ProfileId),
    };

    /// <summary>An export is not known to Amazon.</summary>
    /// <param name="exportId">The export.</param>
    /// <param name="profileId">The profile.</param>
    public static ErrorRecord ExportNotFound(string exportId, string profileId) => Record(
        new ItemNotFoundException($"Amazon knows no export {exportId} of profile {profileId}, or not any more."),
        "AdsExportNotFound", ErrorCategory.ObjectNotFound, exportId, "Check the id and the profile, or ask for the export anew with Start-AdsExport.");

    /// <summary>What is wrong with an export that was waited for, or null.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="now">The time.</param>
    public static ErrorRecord? OfExport(JobOutcome<ExportJob> outcome, DateTimeOffset now) => outcome switch
    {
        { Failure: { } failure } => From(failure, outcome.Job.ProfileId),
        { IsGone: true } => ExportNotFound(outcome.Job.ExportId, outcome.Job.ProfileId),
        { IsOutOfTime: true, Job: var job } => Record(
            new TimeoutException($"Export {job.ExportId} ({job.Kind}) of profile {job.ProfileId} is {job.Status} {(job.Age(now) is { } age ? $"after {age:d\\.hh\\:mm\\:ss}" : "still")}; the time to wait is over."),
            "AdsExportNotDone", ErrorCategory.OperationTimeout, job, "It goes on at Amazon: wait again, Get-AdsExport -ExportId <id> | Wait-AdsExport."),
        { Job: { IsFailed: true } job } => Record(
            new InvalidOperationException($"Amazon failed to make export {job.ExportId} ({job.Kind}) of profile {job.ProfileId}: {job.FailureReason ?? "no reason given"}"),
            "AdsExportFailed", ErrorCategory.InvalidResult, job, "Ask for it anew with Start-AdsExport; fewer states or products make it smaller."),
        _ => null,
    };

    /// <summary>A file's name does not say what is in it.</summary>
    /// <param name="path">The name.</param>
    /// <param name="endings">The endings that are known.</param>
    public static ErrorRecord FormatUnknown(string path, string endings) => Record(
        new ArgumentException($"'{path}' does not say how rows are to be written: end it with {endings}."),
        "AdsFormatUnknown", ErrorCategory.InvalidArgument, path, "Change the ending of -OutFile.");

    /// <summary>Two reports would be written into one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reportId">The second report.</param>
    public static ErrorRecord FileTwice(string path, string reportId) => Record(
        new ArgumentException($"Report {reportId} was not received: '{path}' is another report's file already."),
        "AdsFileTwice", ErrorCategory.ResourceExists, reportId, "Name the files apart: -OutFile 'reports/{ProfileId}-{Type}-{ReportId}.csv'.");

    /// <summary>A file as it lies at Amazon holds one report, and several are asked for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="count">How many reports there would be.</param>
    public static ErrorRecord RawFileOfSeveral(string path, int count) => Record(
        new ArgumentException($"'{path}' would be the file of one report as it lies at Amazon, but the rows come from {count} reports."),
        "AdsFileTwice", ErrorCategory.InvalidArgument, path,
        "Write rows (-OutFile with .jsonl or .csv), or a file for each report: Start-AdsReport … | Wait-AdsReport | Receive-AdsReport -OutFile 'reports/{ProfileId}-{StartDate}.json.gz'.");

    /// <summary>The reports of two profiles would be written into one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="profileId">The second profile.</param>
    public static ErrorRecord RawFileTwice(string path, string profileId) => Record(
        new ArgumentException($"No report of profile {profileId} was asked for: '{path}' is another profile's file already."),
        "AdsFileTwice", ErrorCategory.ResourceExists, profileId, "Put {ProfileId} into the name of the file, or write rows: .jsonl or .csv.");

    /// <summary>Two exports would be written into one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="job">The second export.</param>
    public static ErrorRecord FileTwice(string path, ExportJob job) => Record(
        new ArgumentException($"Export {job.ExportId} was not received: '{path}' is another export's file already."),
        "AdsFileTwice", ErrorCategory.ResourceExists, job.ExportId, "Name the files apart: -OutFile 'exports/{ProfileId}-{Kind}.jsonl'.");

    /// <summary>Rows of reports were not written to a file.</summary>
    /// <param name="exception">Why.</param>
    /// <param name="path">The file.</param>
    public static ErrorRecord ReportNotWritten(Exception exception, string path) => Record(
        exception, "AdsFileNotWritten", ErrorCategory.WriteError, path,
        "Check the folder and the room on the disk. What was there under this name is as it was; the reports can be received again.");

    /// <summary>A store cannot be read.</summary>
    /// <param name="exception">Why.</param>
    public static ErrorRecord StoreNotRead(AdsStoreException exception) => Record(
        exception, "AdsStoreNotRead", ErrorCategory.ReadError, exception.Path, "Name the store that Sync-AdsProfile wrote with -Store.");

    /// <summary>No run of a store has this number.</summary>
    /// <param name="id">The number.</param>
    public static ErrorRecord RunNotFound(long id) => Record(
        new ItemNotFoundException($"The store has no run {id}. Get-AdsSync lists those there are."),
        "AdsRunNotFound", ErrorCategory.ObjectNotFound, id, "Run Get-AdsSync to see the numbers, and name the store with -Store.");

    /// <summary>The store is of a sort that is not supported.</summary>
    /// <param name="address">What was given; only its scheme is shown, since it may hold a password.</param>
    public static ErrorRecord StoreNotSupported(string address)
    {
        var shown = address[..address.IndexOf("://", StringComparison.Ordinal)].Trim() + "://";
        return Record(
            new NotSupportedException($"A store cannot be at {shown}: it is the path of a SQLite file, or the address of a PostgreSQL database, postgres://user@host/database."),
            "AdsStoreNotSupported", ErrorCategory.NotImplemented, shown, "Give a path or a postgres:// address, or leave -Store out.");
    }

    /// <summary>The address of a database is none.</summary>
    /// <param name="wrong">Why; it shows no part of the address, which may hold a password.</param>
    public static ErrorRecord StoreAddressInvalid(FormatException wrong) => Record(
        wrong, "AdsStoreAddressInvalid", ErrorCategory.InvalidArgument, "Store", "The password may stand in PGPASSWORD or in the file that PGPASSFILE names instead.");

    /// <summary>A path is not requested.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="path">The path.</param>
    public static ErrorRecord PathRefused(string refusal, string path) => Record(
        new ArgumentException(refusal), "AdsPathRefused", ErrorCategory.InvalidArgument, path, "Give the path as Amazon's documents have it, for instance /sp/campaigns/list.");

    /// <summary>A request cannot be made of what was given.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="target">The parameter or the operation.</param>
    /// <param name="exception">What was wrong in detail, or null.</param>
    public static ErrorRecord RequestInvalid(string refusal, object? target, Exception? exception = null) => Record(
        new ArgumentException(refusal, exception), "AdsRequestInvalid", ErrorCategory.InvalidArgument, target, "Nothing was sent. Correct the command and run it again.");

    /// <summary>It cannot be said where the items of an answer are.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="wanted">The member that was asked for, or null.</param>
    /// <param name="candidates">The members that are arrays.</param>
    /// <param name="target">The profile, or null.</param>
    public static ErrorRecord ItemsNotFound(string operation, string? wanted, IReadOnlyList<string> candidates, object? target) => Record(
        new InvalidOperationException(
            (wanted is null ? $"The answer of {operation} does not have exactly one array, so its items are not known." : $"The answer of {operation} has no array '{wanted}'.")
            + (candidates.Count > 0 ? $" Its arrays are {string.Join(", ", candidates)}." : string.Empty)),
        "AdsItemsNotFound", ErrorCategory.InvalidResult, target, "Say which member holds the items with -ItemProperty, or leave -All out.");

    /// <summary>An answer was not written to a file.</summary>
    /// <param name="exception">Why.</param>
    /// <param name="path">The file.</param>
    public static ErrorRecord FileNotWritten(Exception exception, string path) => Record(
        exception, "AdsFileNotWritten", ErrorCategory.WriteError, path, "The request was made; its answer is lost. With several profiles put {ProfileId} into the name of the file.");

    private static ErrorRecord ReportNotDone(ReportJob job, DateTimeOffset now) => Record(
        new TimeoutException($"Report {job.ReportId} ({job.Type}) of profile {job.ProfileId} is {job.Status} {(job.Age(now) is { } age ? $"after {age:d\\.hh\\:mm\\:ss}" : "still")}; the time to wait is over."),
        "AdsReportNotDone", ErrorCategory.OperationTimeout, job, "It goes on at Amazon, which takes up to three hours: wait again, Get-AdsReport -ReportId <id> | Wait-AdsReport. Asking anew would not make it faster.");

    private static ErrorRecord ReportFailed(ReportJob job) => Record(
        new InvalidOperationException($"Amazon failed to make report {job.ReportId} ({job.Type}) of profile {job.ProfileId}: {job.FailureReason ?? "no reason given"}"),
        "AdsReportFailed", ErrorCategory.InvalidResult, job, "Ask for it anew with Start-AdsReport.");

    private static ErrorRecord Throttled(AdsException exception, object? target) => Record(
        exception, "AdsThrottled", ErrorCategory.LimitsExceeded, target,
        "Allow more time with -TimeoutSec, or lower the rate with Set-AdsRateLimit; Get-AdsMetric -By Profile shows who is throttled.");

    private static ErrorCategory Category(AdsApiException exception) => exception switch
    {
        { Kind: FailureKind.Unauthorized } => ErrorCategory.AuthenticationError,
        { Kind: FailureKind.TooLarge } => ErrorCategory.LimitsExceeded,
        { Kind: FailureKind.ServerFault } => ErrorCategory.ResourceUnavailable,
        { Status: HttpStatusCode.Forbidden } => ErrorCategory.PermissionDenied,
        { Status: HttpStatusCode.NotFound } => ErrorCategory.ObjectNotFound,
        { Status: HttpStatusCode.Conflict } => ErrorCategory.ResourceExists,
        { Status: (HttpStatusCode)425 } => ErrorCategory.ResourceBusy,
        _ => ErrorCategory.InvalidArgument,
    };

    private static string Advice(AdsApiException exception) => exception switch
    {
        { Kind: FailureKind.Unauthorized } => "Check that the connection's client id belongs to its grant.",
        { Kind: FailureKind.ServerFault } => "Amazon failed for the whole time allowed; try later, or allow more time with -TimeoutSec.",
        { Status: HttpStatusCode.Forbidden } => "Check the profile id, and that -Connection is the one the profile came from.",
        _ => "Amazon's own words are in $_.Exception.ServiceMessage and $_.Exception.Code; give the request id when you ask Amazon.",
    };

    private static string Named(string? name) => name is null ? string.Empty : $" '{name}'";

    private static ErrorRecord Record(Exception exception, string id, ErrorCategory category, object? target, string? action) =>
        new(exception, id, category, target)
        {
            ErrorDetails = action is null ? null : new ErrorDetails(exception.Message) { RecommendedAction = action },
        };
}
