using AmazonAds.Connections;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;

namespace AmazonAds.PowerShell.Operations;

/// <summary>Sends one request, with its pages where they are wanted, and hands over what comes.</summary>
/// <param name="client">The client.</param>
/// <param name="connection">The connection.</param>
/// <param name="request">The request.</param>
/// <param name="answers">Where answers go.</param>
/// <param name="output">Where errors and verbose lines go.</param>
/// <param name="stop">The cmdlet's end.</param>
internal sealed class RequestRun(
    AdsClient client, AdsConnection connection, AdsRequest request, AnswerOutput answers, OutputQueue output, CancellationToken stop)
{
    /// <summary>The time of each request.</summary>
    public AdsCallOptions Options { get; init; } = AdsCallOptions.Default;

    /// <summary>Whether a line is written of each answer.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Sends it once.</summary>
    /// <param name="file">A file that takes the answer; null for the pipeline.</param>
    public async Task AskOnceAsync(string? file)
    {
        using var response = await client.SendAsync(connection, request, Options, stop).ConfigureAwait(false);
        await TellAsync(response).ConfigureAwait(false);
        if (file is not null && !await SaveAsync(file, response).ConfigureAwait(false)) return;
        if (file is null || answers.PassThru) await answers.WriteAsync(connection, request, response).ConfigureAwait(false);
    }

    /// <summary>Follows its pages.</summary>
    /// <param name="lane">The lane it is sent in.</param>
    public async Task AskForAllAsync(Lane lane)
    {
        var pages = client.SendPagesAsync(connection, request, paging: null, answers.ItemProperty, Options, stop);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            using (page)
            {
                await TellAsync(page.Response).ConfigureAwait(false);
                await answers.WritePageAsync(connection, request, page).ConfigureAwait(false);
                lane.Delivered();
            }
        }
    }

    private async Task TellAsync(AdsResponse response)
    {
        if (!IsVerbose) return;
        var whom = request.ProfileId is null ? string.Empty : $" for profile {request.ProfileId}";
        var text = $"{request.Operation}{whom}: {(int)response.Status}, {response.Body.Length} bytes, request id {response.RequestId}.";
        await output.VerboseAsync(text, stop).ConfigureAwait(false);
    }

    private async Task<bool> SaveAsync(string file, AdsResponse response)
    {
        try
        {
            var stream = File.Create(file);
            await using (stream.ConfigureAwait(false)) await stream.WriteAsync(response.Body, stop).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await output.ErrorAsync(Errors.FileNotWritten(exception, file), stop).ConfigureAwait(false);
            return false;
        }
    }
}
