using System.Management.Automation;
using System.Threading.Channels;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>
/// What tasks have for the pipeline. Only the pipeline's thread may write to it, so tasks put things here and that thread
/// takes them. It is bounded: when nobody takes, tasks wait, and no memory grows.
/// </summary>
internal sealed class OutputQueue
{
    /// <summary>How many pages and errors wait here at most.</summary>
    public const int Capacity = 64;

    private readonly Channel<OutputItem> channel = Channel.CreateBounded<OutputItem>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <summary>How many things wait to be taken.</summary>
    public int Pending => channel.Reader.Count;

    /// <summary>Hands over one object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="cancellationToken">Ends the wait for room.</param>
    public ValueTask ObjectAsync(object value, CancellationToken cancellationToken) =>
        channel.Writer.WriteAsync(new OutputItem(OutputKind.Object, value), cancellationToken);

    /// <summary>
    /// Hands over a page of objects and waits until it is written, so that whoever reads pages is never more than the
    /// one it has already asked for ahead of who uses them.
    /// </summary>
    /// <param name="page">The objects.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask PageAsync(IReadOnlyCollection<object> page, CancellationToken cancellationToken)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await channel.Writer.WriteAsync(new OutputItem(OutputKind.Page, page, written), cancellationToken).ConfigureAwait(false);
        await written.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Hands over a non-terminating error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="cancellationToken">Ends the wait for room.</param>
    public ValueTask ErrorAsync(ErrorRecord error, CancellationToken cancellationToken) =>
        channel.Writer.WriteAsync(new OutputItem(OutputKind.Error, error), cancellationToken);

    /// <summary>Hands over a warning.</summary>
    /// <param name="text">The warning.</param>
    /// <param name="cancellationToken">Ends the wait for room.</param>
    public ValueTask WarningAsync(string text, CancellationToken cancellationToken) =>
        channel.Writer.WriteAsync(new OutputItem(OutputKind.Warning, text), cancellationToken);

    /// <summary>Hands over a line of verbose output.</summary>
    /// <param name="text">The line.</param>
    /// <param name="cancellationToken">Ends the wait for room.</param>
    public ValueTask VerboseAsync(string text, CancellationToken cancellationToken) =>
        channel.Writer.WriteAsync(new OutputItem(OutputKind.Verbose, text), cancellationToken);

    /// <summary>Takes what is there.</summary>
    /// <param name="item">What was taken.</param>
    /// <returns>Whether there was anything.</returns>
    public bool TryTake(out OutputItem item) => channel.Reader.TryRead(out item);

    /// <summary>Whether there will be anything more: waits until there is, or until nothing can come.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => channel.Reader.WaitToReadAsync(cancellationToken);

    /// <summary>Says that nothing more comes.</summary>
    public void Complete() => channel.Writer.TryComplete();
}
